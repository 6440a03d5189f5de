/* What the C headers of Windows say of everything that detox/system/win32/api.py declares, as JSON.
 *
 * names.h is made by the test out of api.py: one line for each name. What has another signature there does not compile.
 * The lines are read several times, each time for another purpose.
 */
#define _WIN32_WINNT 0x0A00
#define WINVER 0x0A00
#define NTDDI_VERSION 0x0A000007
#include <windows.h>
#include <dwmapi.h>
#include <hidusage.h>
#include <realtimeapiset.h>
#include <shobjidl.h>
#include <stddef.h>
#include <stdio.h>
#include <wtsapi32.h>

/* Not in the headers of mingw-w64 10: written down here from Microsoft's pages, so that only sizes and places are the
 * compiler's word. The test names them too. */
#define WTSSessionInfoEx 25
#define WTS_SESSIONSTATE_LOCK 0
#define HID_USAGE_DIGITIZER_TOUCH_SCREEN 4
#define HID_USAGE_DIGITIZER_TOUCH_PAD 5
typedef struct {
    ULONG SessionId;
    WTS_CONNECTSTATE_CLASS SessionState;
    LONG SessionFlags;
    WCHAR WinStationName[32 + 1];
    WCHAR UserName[20 + 1];
    WCHAR DomainName[17 + 1];
    LARGE_INTEGER LogonTime, ConnectTime, DisconnectTime, LastInputTime, CurrentTime;
    DWORD IncomingBytes, OutgoingBytes, IncomingFrames, OutgoingFrames, IncomingCompressedBytes,
        OutgoingCompressedBytes;
} WTSINFOEX_LEVEL1_W;
typedef struct {
    DWORD Level;
    union {
        WTSINFOEX_LEVEL1_W WTSInfoExLevel1;
    } Data;
} WTSINFOEXW;
LONG WINAPI GetApplicationUserModelId(HANDLE, UINT32 *, PWSTR);
LONG WINAPI GetPackageFamilyName(HANDLE, UINT32 *, PWSTR);

#define SAME(type, other) _Static_assert(__builtin_types_compatible_p(type, other), "another type than " #other)

#define CONSTANT(name)
#define NUMBER(name)
#define HANDLE_OR_POINTER(name, type)
#define STRUCTURE(name)
#define FIELD(structure, field)
#define CALLED_BACK(name, back, takes) SAME(name, back(CALLBACK *) takes);
#define FUNCTION(dll, back, name, takes) SAME(__typeof__(&name), back(WINAPI *) takes);
#include "names.h"
#undef CALLED_BACK
#undef FUNCTION
#undef CONSTANT
#undef NUMBER
#undef HANDLE_OR_POINTER
#undef STRUCTURE
#undef FIELD

static int is_exported(const char *dll, const char *name) {
    HMODULE module = LoadLibraryA(dll);
    return module && GetProcAddress(module, name);
}

int main(void) {
#define CONSTANT(name) printf("{\"constant\": \"%s\", \"value\": %lld}\n", #name, (long long)(name));
#define NUMBER(name) \
    printf("{\"type\": \"%s\", \"size\": %d, \"signed\": %d}\n", #name, (int)sizeof(name), (name)-1 < (name)0);
#define HANDLE_OR_POINTER(name, type) printf("{\"type\": \"%s\", \"size\": %d}\n", name, (int)sizeof(type));
#define STRUCTURE(name) printf("{\"structure\": \"%s\", \"size\": %d}\n", #name, (int)sizeof(name));
#define FIELD(structure, field) \
    printf("{\"field\": \"%s.%s\", \"at\": %d, \"size\": %d}\n", #structure, #field, (int)offsetof(structure, field), \
           (int)sizeof(((structure *)0)->field));
#define CALLED_BACK(name, back, takes) printf("{\"callback\": \"%s\", \"size\": %d}\n", #name, (int)sizeof(name));
#define FUNCTION(dll, back, name, takes) \
    printf("{\"function\": \"%s\", \"exported\": %d}\n", #name, is_exported(dll, #name));
#include "names.h"
    return 0;
}
