@echo off
rem Checks, tests and packs this sector; result: target\%{id}.zip. Say where the workbench is: set WORKBENCH=C:\safety-workbench
if not defined WORKBENCH set "WORKBENCH=%{workbench}"
call "%WORKBENCH%\safety-workbench.cmd" packs build "%~dp0." --out "%~dp0target\%{id}.zip" %*
