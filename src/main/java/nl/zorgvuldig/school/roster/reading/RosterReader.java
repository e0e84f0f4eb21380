package nl.zorgvuldig.school.roster.reading;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import nl.zorgvuldig.school.roster.records.RosterFile;

/// Reads a roster file of another system: EDEXML, or OneRoster CSV in a zip. The content determines
/// the format; the file name does not matter. The answer to any file, broken or hostile, is a
/// [RosterFile] with its problems; nothing is thrown, nothing is written to disk, and no more is
/// read than one school can need (50 MB).
public final class RosterReader {
    private RosterReader() {}

    public static RosterFile read(Path path, LocalDate today) {
        return RosterFormatReader.read(path, today);
    }

    /// Does not close `in`, except for a zip.
    public static RosterFile read(InputStream in, LocalDate today) {
        return RosterFormatReader.read(in, today);
    }
}
