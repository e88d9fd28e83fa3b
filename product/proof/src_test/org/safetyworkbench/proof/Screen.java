package org.safetyworkbench.proof;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The windows on the display of this run, asked of the window manager that {@code ./verify} starts. */
final class Screen {

	private static final String LIST = "_NET_CLIENT_LIST(WINDOW) = ";
	private static final Pattern ID = Pattern.compile("\\d+");
	private static final Pattern TITLE = Pattern.compile("_NET_WM_NAME\\(UTF8_STRING\\) = \"(.*)\"");
	private static final Pattern SIGN = Pattern.compile("_NET_WM_ICON\\(CARDINAL\\) = (\\d+, \\d+)");

	private Screen() {}

	/**
	 * A window that is open now.
	 *
	 * @param sign width and height of its sign; empty when it has none
	 */
	record Open(String title, String sign) {}

	static List<Open> windows() throws IOException, InterruptedException {
		List<Open> windows = new ArrayList<>();
		for (String line : properties("--root").split("\n"))
			if (line.startsWith(LIST)) for (String id : ID.matcher(line.substring(LIST.length())).results().map(found -> found.group()).toList()) {
				String said = properties("--id", id);
				windows.add(new Open(first(TITLE, said).strip(), first(SIGN, said))); // GTK is given short titles with a blank
			}
		return windows;
	}

	private static String first(Pattern pattern, String said) {
		return pattern.matcher(said).results().map(found -> found.group(1)).findFirst().orElse("");
	}

	private static String properties(String... words) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of("obxprop"));
		command.addAll(List.of(words));
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		String said = new String(process.getInputStream().readAllBytes());
		process.waitFor(); // a window that closed meanwhile has no properties
		return said;
	}
}
