@echo off
rem Safety Workbench. Without a command: its window; with one (check, import, ...): the command line.
rem A window that ends with 23 wants to be started anew.
setlocal
set "here=%~dp0"
set "java=%here%jre\bin\java.exe"
if not exist "%java%" if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java.exe"
if not exist "%java%" set "java=java.exe"
for %%j in ("%here%plugins\org.eclipse.equinox.launcher_*.jar") do set "jar=%%j"
set "options=-Xmx1g -XX:+UseSerialGC -Djava.awt.headless=true -Dosgi.requiredJavaVersion=21 -Dslf4j.internal.verbosity=ERROR %SAFETY_WORKBENCH_VMARGS%"
for %%j in ("%java%\..\..\release") do findstr /r "JAVA_VERSION=.2[4-9] JAVA_VERSION=.[3-9][0-9]" "%%~fj" >nul 2>nul && set "options=%options% --sun-misc-unsafe-memory-access=allow"
set "first=%~1"
if not defined first goto window
if "%first%"=="--workspace" goto workspace
if "%first:~0,2%"=="--" goto command
if "%first:~0,1%"=="-" goto window
if "%first%"=="demo" goto demo
if "%first%"=="preview" if exist "%~f2\" goto preview
:command
"%java%" %options% -jar "%jar%" -name "Safety Workbench" -nosplash -nl zh_CN -application org.safetyworkbench.cli.application -data @none %*
exit /b %errorlevel%
:demo
"%java%" %options% -jar "%jar%" -name "Safety Workbench" -nosplash -nl zh_CN -application org.safetyworkbench.cli.application -data @none demo --workspace "%USERPROFILE%\.safety-workbench\demo"
if errorlevel 1 exit /b %errorlevel%
:opendemo
"%java%" %options% -XX:TieredStopAtLevel=1 -jar "%jar%" -name "Safety Workbench" -nosplash -nl zh_CN -product org.safetyworkbench.ui.product -data "%USERPROFILE%\.safety-workbench\demo"
if %errorlevel%==23 goto opendemo
exit /b %errorlevel%
:preview
"%java%" %options% -XX:TieredStopAtLevel=1 -jar "%jar%" -name "Safety Workbench" -nosplash -nl zh_CN -product org.safetyworkbench.ui.product -preview "%~f2"
if %errorlevel%==23 goto preview
exit /b %errorlevel%
:workspace
"%java%" %options% -XX:TieredStopAtLevel=1 -jar "%jar%" -name "Safety Workbench" -nosplash -nl zh_CN -product org.safetyworkbench.ui.product -data "%~2"
if %errorlevel%==23 goto workspace
exit /b %errorlevel%
:window
"%java%" %options% -XX:TieredStopAtLevel=1 -jar "%jar%" -name "Safety Workbench" -nosplash -nl zh_CN -product org.safetyworkbench.ui.product %*
if %errorlevel%==23 goto window
exit /b %errorlevel%
