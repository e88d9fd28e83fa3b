package org.safetyworkbench.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.OptionalDouble;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.lang.GeoLocation;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;

/**
 * What a photograph says about itself (EXIF).
 *
 * @param orientation 1 to 8: how it is turned and mirrored
 */
record Photo(Optional<LocalDateTime> takenAt, OptionalDouble latitude, OptionalDouble longitude, int orientation) {

	/** A picture that says nothing. */
	static final Photo SILENT = new Photo(Optional.empty(), OptionalDouble.empty(), OptionalDouble.empty(), 1);

	private static final DateTimeFormatter CAMERA = DateTimeFormatter.ofPattern("uuuu:MM:dd HH:mm:ss");

	/** What cannot be understood counts as not said: the file is kept in any case. */
	static Photo of(Path file) {
		try {
			return of(ImageMetadataReader.readMetadata(file.toFile()));
		} catch (ImageProcessingException | IOException | RuntimeException e) {
			return SILENT;
		}
	}

	private static Photo of(Metadata metadata) {
		Optional<GeoLocation> place = Optional.ofNullable(metadata.getFirstDirectoryOfType(GpsDirectory.class)).map(GpsDirectory::getGeoLocation).filter(Photo::isOnEarth);
		return new Photo(time(metadata, ExifSubIFDDirectory.class, ExifSubIFDDirectory.TAG_DATETIME_ORIGINAL)
				.or(() -> time(metadata, ExifSubIFDDirectory.class, ExifSubIFDDirectory.TAG_DATETIME_DIGITIZED)).or(() -> time(metadata, ExifIFD0Directory.class, ExifIFD0Directory.TAG_DATETIME)),
				degrees(place.map(GeoLocation::getLatitude)), degrees(place.map(GeoLocation::getLongitude)), orientation(metadata));
	}

	private static OptionalDouble degrees(Optional<Double> value) {
		return value.map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
	}

	/** Cameras that do not know where they are write zeros. */
	private static boolean isOnEarth(GeoLocation place) {
		return !place.isZero() && Math.abs(place.getLatitude()) <= 90 && Math.abs(place.getLongitude()) <= 180;
	}

	private static int orientation(Metadata metadata) {
		Directory first = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
		Integer value = first == null ? null : first.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
		return value == null || value < 1 || value > 8 ? 1 : value;
	}

	private static Optional<LocalDateTime> time(Metadata metadata, Class<? extends Directory> where, int tag) {
		for (Directory directory : metadata.getDirectoriesOfType(where)) {
			String text = directory.getString(tag);
			if (text == null) continue;
			try {
				return Optional.of(LocalDateTime.parse(text.strip(), CAMERA));
			} catch (DateTimeException e) {
				continue; // blanks or zeros: the camera had no clock
			}
		}
		return Optional.empty();
	}
}
