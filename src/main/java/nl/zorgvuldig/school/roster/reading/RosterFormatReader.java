package nl.zorgvuldig.school.roster.reading;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zorgvuldig.school.roster.records.FilePosition;
import nl.zorgvuldig.school.roster.records.RosterFile;
import nl.zorgvuldig.school.roster.records.RosterFormat;
import nl.zorgvuldig.school.roster.records.RosterProblemKind;

/// Detects the format of a file by its first bytes, and has it read. Whatever the bytes are, the
/// answer is a file or its problems.
public final class RosterFormatReader {
    private static final int FIRST_BYTES = 256;
    private static final Pattern ENCODING = Pattern.compile("<\\?xml[^>]*encoding=[\"']([^\"'>]*)[\"']");

    private RosterFormatReader() {}

    public static RosterFile read(Path path, LocalDate today) {
        try {
            if (Files.size(path) > RosterFileLimits.FILE_BYTES) {
                ProblemCollector problems = new ProblemCollector();
                problems.add(tooLarge());
                return refused(problems);
            }
            try (InputStream in = Files.newInputStream(path)) {
                return read(in, today);
            }
        } catch (IOException unreadable) {
            ProblemCollector problems = new ProblemCollector();
            problems.add(RosterProblemKind.FILE_UNREADABLE, FilePosition.WHOLE_FILE);
            return refused(problems);
        }
    }

    public static RosterFile read(InputStream in, LocalDate today) {
        ProblemCollector problems = new ProblemCollector();
        try {
            return RosterAssembler.of(raw(in, today, problems), today, problems);
        } catch (UnreadableRosterException reason) {
            problems.add(reason);
        } catch (IOException unreadable) {
            problems.add(RosterProblemKind.FILE_UNREADABLE, FilePosition.WHOLE_FILE);
        }
        return refused(problems);
    }

    private static RosterFile refused(ProblemCollector problems) {
        return RosterFile.refused(RosterFormat.UNKNOWN, problems.dropped(), problems.found());
    }

    private static RawRoster raw(InputStream in, LocalDate today, ProblemCollector problems)
            throws IOException, UnreadableRosterException {
        BufferedInputStream buffered = new BufferedInputStream(in);
        buffered.mark(FIRST_BYTES);
        byte[] first = buffered.readNBytes(FIRST_BYTES);
        buffered.reset();
        LimitedInputStream bytes = new LimitedInputStream(buffered, RosterFileLimits.FILE_BYTES);
        if (first.length == 0) {
            throw new UnreadableRosterException(RosterProblemKind.FILE_EMPTY, FilePosition.WHOLE_FILE);
        }
        if (zip(first)) {
            return OneRosterReader.read(bytes, today, problems);
        }
        String start = visible(first);
        if (!start.startsWith("<")) {
            throw new UnreadableRosterException(RosterProblemKind.FILE_NOT_RECOGNISED, FilePosition.WHOLE_FILE);
        }
        Matcher named = ENCODING.matcher(start);
        if (named.lookingAt() && !supported(named.group(1))) {
            throw new UnreadableRosterException(RosterProblemKind.ENCODING_UNKNOWN, new FilePosition("", 1));
        }
        return EdexmlReader.read(new XmlCursor(bytes), problems);
    }

    static UnreadableRosterException tooLarge() {
        return new UnreadableRosterException(
                RosterProblemKind.FILE_TOO_LARGE,
                FilePosition.WHOLE_FILE,
                RosterFileLimits.megabytes(RosterFileLimits.FILE_BYTES));
    }

    private static boolean zip(byte[] first) {
        return first.length >= 4
                && first[0] == 'P'
                && first[1] == 'K'
                && (first[2] == 3 && first[3] == 4 || first[2] == 5 && first[3] == 6);
    }

    /// The first characters as far as they are ASCII, without blanks, in any encoding in which XML
    /// may start.
    private static String visible(byte[] first) {
        String text = new String(first, StandardCharsets.ISO_8859_1);
        return text.replaceFirst("^(?:\u00ef\u00bb\u00bf|\u00fe\u00ff|\u00ff\u00fe)", "")
                .replaceAll("[\\s\0]", "");
    }

    private static boolean supported(String encoding) {
        try {
            return Charset.isSupported(encoding);
        } catch (IllegalCharsetNameException impossible) {
            return false;
        }
    }
}
