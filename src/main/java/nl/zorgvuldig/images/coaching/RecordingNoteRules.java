package nl.zorgvuldig.images.coaching;

import static nl.zorgvuldig.platform.policy.Clause.LESSON_RECORDINGS_STAY_INSIDE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Upholds;

/// Rules for notes at moments of a recording. Facts in, answer out.
public final class RecordingNoteRules {
    /// Maximum number of characters.
    static final int LONGEST = 1000;

    private static final Pattern MOMENT = Pattern.compile("(?:(\\d{1,3}):)?(\\d{1,5})");

    private RecordingNoteRules() {}

    @Upholds(LESSON_RECORDINGS_STAY_INSIDE)
    public static List<Objection> objections(int second, int length, String text) {
        List<Objection> no = new ArrayList<>();
        if (second < 0 || second > length) {
            no.add(CoachingRules.no("moment", "coaching.no.moment", moment(length)));
        }
        CoachingRules.text(no, "text", text, LONGEST, "coaching.no.note");
        return no;
    }

    /// Reads `1:05`, or a number of seconds; returns seconds.
    public static Optional<Integer> second(String moment) {
        Matcher parts = MOMENT.matcher(moment.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        int seconds = Integer.parseInt(parts.group(2));
        if (parts.group(1) == null) {
            return Optional.of(seconds);
        }
        return seconds < 60 ? Optional.of(Integer.parseInt(parts.group(1)) * 60 + seconds) : Optional.empty();
    }

    /// The moment in the usual notation: `1:05`.
    public static String moment(int second) {
        return "%d:%02d".formatted(second / 60, second % 60);
    }
}
