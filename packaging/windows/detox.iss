; The installer for Windows, by Inno Setup 6 (https://jrsoftware.org/ishelp):
;     ISCC /DVersion=0.1.0 packaging\windows\detox.iss     after PyInstaller has made dist\detox-tray
; NOT RUN: nobody has tried it on a Windows yet. Per user, without an administrator. Names and keys are those of
; detox/system/win32/identity.py, detox/system/autostart_windows.py and detox/store/profile.py; tests/packaging/test_windows.py
; holds them together.

#ifndef Version
  #error Say which version: ISCC /DVersion=...
#endif

[Setup]
AppId={{6C0B8E2A-3B5D-4E0B-9C57-0D5E70D0B0A1}
AppName=Detox
AppVersion={#Version}
AppPublisher=The Detox authors
DefaultDirName={localappdata}\Programs\Detox
DefaultGroupName=Detox
DisableProgramGroupPage=yes
DisableDirPage=auto
PrivilegesRequired=lowest
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
LicenseFile=..\..\LICENSE
OutputDir=..\..\dist
OutputBaseFilename=Detox-{#Version}-setup
SetupIconFile=..\..\resources\icons\detox.ico
UninstallDisplayIcon={app}\Detox.exe
WizardStyle=modern
Compression=lzma2
SolidCompression=yes
CloseApplications=yes

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "fr"; MessagesFile: "compiler:Languages\French.isl"

[CustomMessages]
en.AtLogin=Start Detox when I log in
fr.AtLogin=Lancer Detox à l’ouverture de ma session
en.Start=Start Detox now
fr.Start=Lancer Detox maintenant
en.Data=Delete your settings and your history too?%n%n%1%n%n"No" keeps them, for the next time.
fr.Data=Supprimer aussi tes réglages et ton historique ?%n%n%1%n%n« Non » les garde pour la prochaine fois.

[Tasks]
; In plain sight, and ticked, as on the first screen of the program; it writes the same value as the program's own switch.
Name: "login"; Description: "{cm:AtLogin}"

[Files]
Source: "..\..\dist\detox-tray\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[InstallDelete]
; What the version before brought and this one does not.
Type: filesandordirs; Name: "{app}\_internal"

[Icons]
Name: "{autoprograms}\Detox"; Filename: "{app}\Detox.exe"; AppUserModelID: "DetoxTray.Detox"

[Registry]
Root: HKCU; Subkey: "Software\Microsoft\Windows\CurrentVersion\Run"; ValueType: string; ValueName: "Detox"; \
    ValueData: "{code:AtLogin}"; Tasks: login; Flags: uninsdeletevalue
Root: HKCU; Subkey: "Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run"; ValueName: "Detox"; \
    ValueType: none; Tasks: login; Flags: deletevalue uninsdeletevalue

[Run]
Filename: "{app}\Detox.exe"; Parameters: "run"; Description: "{cm:Start}"; Flags: nowait postinstall skipifsilent

[UninstallRun]
; Lifts blocks, puts "do not disturb" back, takes Detox out of log-in, quits it. Settings and history stay.
Filename: "{app}\detox-tray.exe"; Parameters: "uninstall --yes --data keep"; Flags: runhidden waituntilterminated; RunOnceId: "detox"

[Code]
{ What the program's own switch writes (subprocess.list2cmdline): quotes only around a path with blanks. }
function AtLogin(Param: String): String;
begin
  Result := ExpandConstant('{app}\Detox.exe');
  if Pos(' ', Result) > 0 then
    Result := '"' + Result + '"';
  Result := Result + ' run --hidden';
end;

procedure CurUninstallStepChanged(CurUninstallStep: TUninstallStep);
var
  Folder: String;
begin
  Folder := ExpandConstant('{localappdata}\Detox');
  if (CurUninstallStep = usPostUninstall) and DirExists(Folder) and not UninstallSilent then
    if MsgBox(FmtMessage(CustomMessage('Data'), [Folder]), mbConfirmation, MB_YESNO or MB_DEFBUTTON2) = IDYES then
      DelTree(Folder, True, True, True);
end;
