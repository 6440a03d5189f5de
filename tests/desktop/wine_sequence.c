/* The calls of detox/system/win32 in their order, on a real window of another program, as far as Wine goes.
 *
 * Starts Notepad, renames, moves and minimises it, and says what was seen, as JSON. Ends by itself after some seconds.
 */
#define _WIN32_WINNT 0x0A00
#define WINVER 0x0A00
#include <windows.h>
#include <dwmapi.h>
#include <stdio.h>
#include <wtsapi32.h>

static HWND notepad, ours;
static DWORD notepad_pid;
static int fronts, names, places, minimised, minimised_by_hook, later;

static void CALLBACK happened(HWINEVENTHOOK hook, DWORD event, HWND window, LONG thing, LONG child, DWORD thread,
                              DWORD ms) {
    if (event >= 0x8000 && (thing != OBJID_WINDOW || child != CHILDID_SELF)) return;
    if (event == EVENT_SYSTEM_FOREGROUND) fronts++;
    if (!notepad || window != notepad) return;
    if (event == EVENT_OBJECT_NAMECHANGE) names++;
    if (event == EVENT_OBJECT_LOCATIONCHANGE) places++;
    if (event == EVENT_SYSTEM_MINIMIZESTART) minimised_by_hook++;
}

static LRESULT CALLBACK receive(HWND window, UINT message, WPARAM wparam, LPARAM lparam) {
    if (message == WM_APP) later++;
    return DefWindowProcW(window, message, wparam, lparam);
}

static void loop(DWORD ms) {
    DWORD end = GetTickCount() + ms;
    MSG message;
    while ((LONG)(end - GetTickCount()) > 0) {
        while (PeekMessageW(&message, NULL, 0, 0, PM_REMOVE)) DispatchMessageW(&message);
        MsgWaitForMultipleObjects(0, NULL, FALSE, 20, QS_ALLINPUT);
    }
}

static BOOL CALLBACK find(HWND window, LPARAM wanted) {
    DWORD pid = 0;
    WCHAR kind[257];
    GetWindowThreadProcessId(window, &pid);
    GetClassNameW(window, kind, 257);
    if (pid == (DWORD)wanted && !lstrcmpW(kind, L"Notepad")) notepad = window;
    return TRUE;
}

int main(void) {
    WNDCLASSEXW kind = {.cbSize = sizeof kind, .lpfnWndProc = receive, .lpszClassName = L"DetoxMessages"};
    kind.hInstance = GetModuleHandleW(NULL);
    ATOM atom = RegisterClassExW(&kind);
    ours = CreateWindowExW(0, L"DetoxMessages", NULL, 0, 0, 0, 0, 0, NULL, NULL, kind.hInstance, NULL);
    BOOL told = WTSRegisterSessionNotification(ours, NOTIFY_FOR_THIS_SESSION);
    HPOWERNOTIFY power = RegisterSuspendResumeNotification(ours, DEVICE_NOTIFY_WINDOW_HANDLE);
    HWINEVENTHOOK front = SetWinEventHook(EVENT_SYSTEM_FOREGROUND, EVENT_SYSTEM_FOREGROUND, NULL, happened, 0, 0, 0);
    PostMessageW(ours, WM_APP, 0, 0);

    STARTUPINFOW start = {.cb = sizeof start};
    PROCESS_INFORMATION made;
    WCHAR command[] = L"notepad.exe";
    CreateProcessW(NULL, command, NULL, NULL, FALSE, 0, NULL, NULL, &start, &made);
    notepad_pid = made.dwProcessId;
    for (int tries = 0; tries < 100 && !notepad; tries++) {
        loop(100);
        EnumWindows(find, notepad_pid);
    }
    loop(500);

    DWORD pid = 0, thread = GetWindowThreadProcessId(notepad, &pid), cloaked = 7;
    HWINEVENTHOOK name = SetWinEventHook(EVENT_OBJECT_NAMECHANGE, EVENT_OBJECT_NAMECHANGE, NULL, happened, pid, thread, 0);
    HWINEVENTHOOK place =
        SetWinEventHook(EVENT_OBJECT_LOCATIONCHANGE, EVENT_OBJECT_LOCATIONCHANGE, NULL, happened, pid, thread, 0);
    HWINEVENTHOOK away =
        SetWinEventHook(EVENT_SYSTEM_MINIMIZESTART, EVENT_SYSTEM_MINIMIZEEND, NULL, happened, 0, 0, 0);
    WCHAR title[1024], class_name[257];
    GetWindowTextW(notepad, title, 1024);
    GetClassNameW(notepad, class_name, 257);
    SetForegroundWindow(notepad);
    loop(300);
    HWND in_front = GetForegroundWindow();

    SetWindowPos(notepad, NULL, 120, 90, 500, 300, SWP_NOZORDER);
    SendMessageW(notepad, WM_SETTEXT, 0, (LPARAM)L"(3) Instagram");
    loop(300);
    WCHAR renamed[1024];
    GetWindowTextW(notepad, renamed, 1024);
    RECT client = {0}, drawn = {0};
    POINT corner = {0};
    GetClientRect(notepad, &client);
    ClientToScreen(notepad, &corner);
    HRESULT drew = DwmGetWindowAttribute(notepad, DWMWA_EXTENDED_FRAME_BOUNDS, &drawn, sizeof drawn);
    HRESULT hid = DwmGetWindowAttribute(notepad, DWMWA_CLOAKED, &cloaked, sizeof cloaked);
    MONITORINFO screen = {.cbSize = sizeof screen};
    GetMonitorInfoW(MonitorFromWindow(notepad, MONITOR_DEFAULTTONEAREST), &screen);

    LASTINPUTINFO last = {.cbSize = sizeof last};
    BOOL knows = GetLastInputInfo(&last);
    DWORD since = GetTickCount() - last.dwTime;
    RAWINPUTDEVICE devices[] = {{1, 2, RIDEV_INPUTSINK, ours}, {1, 6, RIDEV_INPUTSINK, ours}};
    RAWINPUTDEVICE no_more[] = {{1, 2, RIDEV_REMOVE, NULL}, {1, 6, RIDEV_REMOVE, NULL}};
    BOOL raw = RegisterRawInputDevices(devices, 2, sizeof *devices);
    BOOL no_raw = RegisterRawInputDevices(no_more, 2, sizeof *no_more);

    BOOL visible = IsWindowVisible(notepad);
    ShowWindowAsync(notepad, SW_MINIMIZE);
    loop(500);
    minimised = IsIconic(notepad);

    HWINEVENTHOOK hooks[] = {front, name, place, away};
    int hooked = 0, unhooked = 0;
    for (int each = 0; each < 4; each++) hooked += hooks[each] != NULL, unhooked += UnhookWinEvent(hooks[each]);
    TerminateProcess(made.hProcess, 0);
    loop(300);
    DWORD dead = 1;
    DWORD dead_thread = GetWindowThreadProcessId(notepad, &dead);

    printf("{\"atom\": %d, \"window\": %d, \"later\": %d, \"session\": %d, \"power\": %d,\n", atom != 0, ours != NULL,
           later, told, power != NULL);
    printf(" \"title\": \"%ls\", \"class\": \"%ls\", \"same_pid\": %d, \"thread\": %d, \"in_front\": %d,\n", title,
           class_name, pid == notepad_pid, thread != 0, in_front == notepad);
    printf(" \"renamed\": \"%ls\", \"visible\": %d, \"minimised\": %d,\n", renamed, visible, minimised);
    printf(" \"fronts\": %d, \"names\": %d, \"places\": %d, \"minimise_events\": %d,\n", fronts, names, places,
           minimised_by_hook);
    printf(" \"corner\": [%ld, %ld], \"client\": [%ld, %ld],\n", corner.x, corner.y, client.right, client.bottom);
    printf(" \"drew\": %d, \"drawn\": [%ld, %ld, %ld, %ld], \"hid\": %d, \"cloaked\": %d,\n", drew == S_OK, drawn.left,
           drawn.top, drawn.right, drawn.bottom, hid == S_OK, (int)cloaked);
    printf(" \"screen\": [%ld, %ld], \"knows\": %d, \"since_ms\": %lu, \"raw\": %d, \"no_raw\": %d,\n",
           screen.rcMonitor.right, screen.rcMonitor.bottom, knows, since, raw, no_raw);
    printf(" \"hooked\": %d, \"unhooked\": %d, \"dead_thread\": %lu}\n", hooked, unhooked, dead_thread);
    UnregisterSuspendResumeNotification(power);
    WTSUnRegisterSessionNotification(ours);
    DestroyWindow(ours);
    return 0;
}
