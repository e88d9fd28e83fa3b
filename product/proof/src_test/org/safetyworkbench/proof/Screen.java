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

	private Screen() {}

	/** Titles of the windows that are open now. */
	static List<String> titles() throws IOException, InterruptedException {
		List<String> titles = new ArrayList<>();
		for (String line : properties("--root").split("\n"))
			if (line.startsWith(LIST)) for (String id : ID.matcher(line.substring(LIST.length())).results().map(found -> found.group()).toList())
				TITLE.matcher(properties("--id", id)).results().map(found -> found.group(1)).map(String::strip).forEach(titles::add); // GTK is given short titles with a blank
		return titles;
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
