package org.safetyworkbench.ui.look;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageGcDrawer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;

/** Colours, fonts, images and distances of the window; all follow the platform's theme and font, none is in pixels. */
public final class Look {

	/** Meanings that have a colour. */
	public enum Tone {
		/** late, major */
		RED(0xC62828, 0xFF8A80),
		/** today, high */
		ORANGE(0xC75B00, 0xFFB74D),
		/** soon */
		YELLOW(0x8D6E00, 0xFFE082),
		/** open, to come */
		BLUE(0x1565C0, 0x90CAF9),
		/** done, good */
		GREEN(0x2E7D32, 0xA5D6A7),
		/** not known, not binding */
		GREY(0x616161, 0xBDBDBD);

		private final int light;
		private final int dark;

		Tone(int light, int dark) {
			this.light = light;
			this.dark = dark;
		}
	}

	private final Display display;
	private final Map<Tone, Color> tones = new EnumMap<>(Tone.class);
	private final Map<String, Image> images = new HashMap<>();
	private final Map<String, Font> fonts = new HashMap<>();

	public Look(Display display) {
		this.display = display;
		display.disposeExec(() -> {
			images.values().forEach(Image::dispose);
			fonts.values().forEach(Font::dispose);
		});
	}

	/** The tone readable on the theme's background. */
	public Color color(Tone tone) {
		return tones.computeIfAbsent(tone, wanted -> rgb(isDark() ? wanted.dark : wanted.light));
	}

	/** A faint wash of the tone to put behind text. */
	public Color wash(Tone tone) {
		Color back = display.getSystemColor(SWT.COLOR_LIST_BACKGROUND);
		Color front = color(tone);
		return new Color(mix(back.getRed(), front.getRed()), mix(back.getGreen(), front.getGreen()), mix(back.getBlue(), front.getBlue()));
	}

	private static int mix(int back, int front) {
		return (back * 88 + front * 12) / 100;
	}

	private static Color rgb(int value) {
		return new Color(value >> 16 & 0xFF, value >> 8 & 0xFF, value & 0xFF);
	}

	public boolean isDark() {
		Color back = display.getSystemColor(SWT.COLOR_LIST_BACKGROUND);
		return back.getRed() * 3 + back.getGreen() * 6 + back.getBlue() < 1280;
	}

	public Color background() {
		return display.getSystemColor(SWT.COLOR_LIST_BACKGROUND);
	}

	public Color foreground() {
		return display.getSystemColor(SWT.COLOR_LIST_FOREGROUND);
	}

	/** Less important text. */
	public Color faint() {
		return color(Tone.GREY);
	}

	/** A page's title. */
	public Font title() {
		return font("title", () -> FontDescriptor.createFrom(display.getSystemFont()).increaseHeight(6).withStyle(SWT.BOLD));
	}

	/** A section's title. */
	public Font heading() {
		return font("heading", () -> FontDescriptor.createFrom(display.getSystemFont()).increaseHeight(2).withStyle(SWT.BOLD));
	}

	public Font bold() {
		return font("bold", () -> FontDescriptor.createFrom(display.getSystemFont()).withStyle(SWT.BOLD));
	}

	/** Big numbers. */
	public Font number() {
		return font("number", () -> FontDescriptor.createFrom(display.getSystemFont()).increaseHeight(12).withStyle(SWT.BOLD));
	}

	private Font font(String name, Supplier<FontDescriptor> descriptor) {
		return fonts.computeIfAbsent(name, wanted -> descriptor.get().createFont(display));
	}

	/** A small upright bar of that colour. */
	public Image bar(Tone tone) {
		return images.computeIfAbsent("bar." + tone, wanted -> new Image(display, (ImageGcDrawer) (gc, width, height) -> {
			gc.setBackground(color(tone));
			gc.fillRectangle(0, 0, width, height);
		}, 5, 14));
	}

	/** The image of a page or command, null when it has none. */
	public Image icon(String name) {
		return images.computeIfAbsent(name, wanted -> ImageDescriptor
				.createFromURLSupplier(false, () -> Look.class.getResource("/icons/" + wanted + ".png")).createImage(false, display));
	}

	/** The theme's style sheet leaves the colours of that control alone: it would take them away when a dialog opens, or in the dark. */
	public static void keepColours(Control control) {
		control.setData("org.eclipse.e4.ui.css.disabled", true);
	}

	/** In a colour that means something, and keeps it in the dark. */
	public static void paint(Control control, Color color) {
		keepColours(control);
		control.setForeground(color);
	}

	/** As the desktop draws buttons, where it draws them dark by itself: the style sheet would draw one that cannot be pressed like one that can. */
	public static void plain(Button button) {
		if (SWT.getPlatform().equals("gtk")) keepColours(button);
	}

	/** Width of that many characters, Chinese ones counting two. */
	public static int width(Control control, int characters) {
		return (int) Math.ceil(characters * em(control).x / 2.0);
	}

	/** Width of a Chinese character and height of a line in the control's font. */
	public static Point em(Control control) {
		GC gc = new GC(control);
		try {
			gc.setFont(control.getFont());
			return gc.textExtent("中");
		} finally {
			gc.dispose();
		}
	}

	/** How many columns of width 1 a text takes, Chinese characters counting two. */
	public static int columns(String text) {
		return text.codePoints().map(c -> c > 0x2E7F ? 2 : 1).sum();
	}

	/** The words, cut with dots when they take more columns. */
	public static String shortened(String words, int columns) {
		if (columns(words) <= columns) return words;
		int end = words.length();
		while (end > 1 && columns(words.substring(0, end)) > columns - 2) end = words.offsetByCodePoints(end, -1);
		return words.substring(0, end) + "…";
	}

	/** Puts words where the next "paste" takes them from. */
	public static void copy(Display display, String words) {
		Clipboard clipboard = new Clipboard(display);
		clipboard.setContents(new Object[] {words}, new Transfer[] {TextTransfer.getInstance()});
		clipboard.dispose();
	}

	/** The words, cut with dots when they are wider than so many pixels. */
	public static String fitting(GC gc, String words, int width) {
		if (gc.textExtent(words).x <= width) return words;
		int end = words.length();
		while (end > 1 && gc.textExtent(words.substring(0, end) + "…").x > width) end = words.offsetByCodePoints(end, -1);
		return words.substring(0, end) + "…";
	}
}
