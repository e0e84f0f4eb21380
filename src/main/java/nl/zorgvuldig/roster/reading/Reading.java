package nl.zorgvuldig.roster.reading;

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
import nl.zorgvuldig.roster.Place;
import nl.zorgvuldig.roster.ProblemKind;
import nl.zorgvuldig.roster.RosterFile;
import nl.zorgvuldig.roster.RosterFormat;

/// Decides by its first bytes what a file is, and has it read. Whatever the bytes are, the answer
/// is a file or its problems.
public final class Reading {
    private static final int FIRST_BYTES = 256;
    private static final Pattern ENCODING = Pattern.compile("<\\?xml[^>]*encoding=[\"']([^\"'>]*)[\"']");

    private Reading() {}

    public static RosterFile read(Path path, LocalDate today) {
        try {
            if (Files.size(path) > Limits.FILE_BYTES) {
                Problems problems = new Problems();
                problems.add(tooLarge());
                return refused(problems);
            }
            try (InputStream in = Files.newInputStream(path)) {
                return read(in, today);
            }
        } catch (IOException unreadable) {
            Problems problems = new Problems();
            problems.add(ProblemKind.FILE_UNREADABLE, Place.WHOLE_FILE);
            return refused(problems);
        }
    }

    public static RosterFile read(InputStream in, LocalDate today) {
        Problems problems = new Problems();
        try {
            return Assembly.of(raw(in, today, problems), today, problems);
        } catch (Unreadable reason) {
            problems.add(reason);
        } catch (IOException unreadable) {
            problems.add(ProblemKind.FILE_UNREADABLE, Place.WHOLE_FILE);
        }
        return refused(problems);
    }

    private static RosterFile refused(Problems problems) {
        return RosterFile.refused(RosterFormat.UNKNOWN, problems.dropped(), problems.found());
    }

    private static RawRoster raw(InputStream in, LocalDate today, Problems problems) throws IOException, Unreadable {
        BufferedInputStream buffered = new BufferedInputStream(in);
        buffered.mark(FIRST_BYTES);
        byte[] first = buffered.readNBytes(FIRST_BYTES);
        buffered.reset();
        Bounded bytes = new Bounded(buffered, Limits.FILE_BYTES);
        if (first.length == 0) {
            throw new Unreadable(ProblemKind.FILE_EMPTY, Place.WHOLE_FILE);
        }
        if (zip(first)) {
            return OneRosterReader.read(bytes, today, problems);
        }
        String start = visible(first);
        if (!start.startsWith("<")) {
            throw new Unreadable(ProblemKind.FILE_NOT_RECOGNISED, Place.WHOLE_FILE);
        }
        Matcher named = ENCODING.matcher(start);
        if (named.lookingAt() && !supported(named.group(1))) {
            throw new Unreadable(ProblemKind.ENCODING_UNKNOWN, new Place("", 1));
        }
        return EdexmlReader.read(new XmlCursor(bytes), problems);
    }

    static Unreadable tooLarge() {
        return new Unreadable(ProblemKind.FILE_TOO_LARGE, Place.WHOLE_FILE, Limits.megabytes(Limits.FILE_BYTES));
    }

    private static boolean zip(byte[] first) {
        return first.length >= 4
                && first[0] == 'P'
                && first[1] == 'K'
                && (first[2] == 3 && first[3] == 4 || first[2] == 5 && first[3] == 6);
    }

    /// The first characters as far as they are plain, without blanks, in any encoding XML may begin
    /// in.
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
