package org.safetyworkbench.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An installer for Windows, made on any machine that has {@code makensis} (Debian: {@code nsis}). It installs for the user who
 * runs it, in Chinese or English, and without a question by {@code /S /D=FOLDER}. Over a former version it keeps what the
 * administrator changed; workspaces lie with their users and are never touched.
 */
final class WindowsInstaller {

	/** NSIS writes {@code $$} for a dollar and {@code $\"} for a quote. */
	private static final String SCRIPT = """
			Unicode true
			!define ID "%1$s"
			!define NAME "%2$s"
			!define VERSION "%3$s"
			!define FILES "%4$s"
			!define UNINSTALL "Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\${ID}"
			!include MUI2.nsh
			Name "${NAME}"
			OutFile "%5$s"
			RequestExecutionLevel user
			ManifestDPIAware true
			SetCompressor zlib
			InstallDir "$LOCALAPPDATA\\Programs\\${ID}"
			InstallDirRegKey HKCU "${UNINSTALL}" "InstallLocation"
			!define MUI_FINISHPAGE_RUN "$INSTDIR\\safety-workbench.exe"
			!insertmacro MUI_PAGE_DIRECTORY
			!insertmacro MUI_PAGE_INSTFILES
			!insertmacro MUI_PAGE_FINISH
			!insertmacro MUI_UNPAGE_CONFIRM
			!insertmacro MUI_UNPAGE_INSTFILES
			!insertmacro MUI_LANGUAGE "SimpChinese"
			!insertmacro MUI_LANGUAGE "English"

			!macro RemoveProgram
			  RMDir /r "$INSTDIR\\plugins"
			  RMDir /r "$INSTDIR\\features"
			  RMDir /r "$INSTDIR\\p2"
			  RMDir /r "$INSTDIR\\jre"
			  RMDir /r "$INSTDIR\\licences"
			  RMDir /r "$INSTDIR\\configuration\\org.eclipse.osgi"
			  RMDir /r "$INSTDIR\\configuration\\org.eclipse.core.runtime"
			  RMDir /r "$INSTDIR\\configuration\\org.eclipse.equinox.simpleconfigurator"
			!macroend

			Section
			  !insertmacro RemoveProgram
			  SetOutPath "$INSTDIR"
			  SetOverwrite off
			  File "${FILES}/workbench.properties"
			  SetOutPath "$INSTDIR\\configuration"
			  File "${FILES}/configuration/%6$s"
			  SetOverwrite on
			  SetOutPath "$INSTDIR"
			  File /r /x workbench.properties /x %6$s "${FILES}/*"
			  File "/oname=${ID}.ico" "%7$s"
			  WriteUninstaller "$INSTDIR\\uninstall.exe"
			  CreateShortcut "$SMPROGRAMS\\${NAME}.lnk" "$INSTDIR\\safety-workbench.exe" "" "$INSTDIR\\${ID}.ico"
			  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "${NAME}"
			  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
			  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\\${ID}.ico"
			  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
			  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\\uninstall.exe"'
			  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\\uninstall.exe" /S'
			SectionEnd

			Section Uninstall
			  !insertmacro RemoveProgram
			  RMDir /r "$INSTDIR\\added"
			  RMDir /r "$INSTDIR\\configuration"
			%8$s
			  Delete "$INSTDIR\\${ID}.ico"
			  Delete "$INSTDIR\\uninstall.exe"
			  RMDir "$INSTDIR"
			  Delete "$SMPROGRAMS\\${NAME}.lnk"
			  DeleteRegKey HKCU "${UNINSTALL}"
			SectionEnd
			""";

	private final Spec spec;
	private final Path folder;

	WindowsInstaller(Spec spec, Path folder) {
		this.spec = spec;
		this.folder = folder;
	}

	/** Writes it beside the product's folder; empty where nothing makes installers, or the product has no window. */
	Optional<Path> write(String version) throws IOException {
		if (!spec.hasWindow()) return Optional.empty();
		Path installer = folder.resolveSibling(spec.id() + "-" + version + "-setup.exe");
		Path icon = Files.write(Files.createTempFile("logo", ".ico"), new Logo(spec, folder).ico());
		Path script = Files.createTempFile("installer", ".nsi");
		Path said = Files.createTempFile("makensis", ".log");
		try {
			Files.writeString(script, SCRIPT.formatted(spec.id(), spec.name().replace("$", "$$").replace("\"", "$\\\""), version, folder, installer, Trust.FILE, icon, deletions()));
			return make(script, said) ? Optional.of(installer) : Optional.empty();
		} finally {
			for (Path file : new Path[] { icon, script, said }) Files.delete(file);
		}
	}

	/** Only what was installed: the folder may hold other things. */
	private String deletions() throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(Files::isRegularFile).sorted().map(file -> "  Delete \"$INSTDIR\\" + file.getFileName() + "\"").collect(Collectors.joining("\n"));
		}
	}

	private static boolean make(Path script, Path said) throws IOException {
		Process process;
		try {
			process = new ProcessBuilder("makensis", "-V2", "-INPUTCHARSET", "UTF8", script.toString()).redirectErrorStream(true).redirectOutput(said.toFile()).start();
		} catch (IOException e) {
			return false; // no such program here: the zip serves
		}
		try {
			if (process.waitFor() != 0) throw new IOException("makensis: " + Files.readString(said));
			return true;
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IOException(e);
		}
	}
}
