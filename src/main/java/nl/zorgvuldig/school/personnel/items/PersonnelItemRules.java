package nl.zorgvuldig.school.personnel.items;

import static nl.zorgvuldig.platform.policy.Clause.STAFF_DATA_FOR_APPOINTMENT_AND_PAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.policy.FreeText;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;

/// Rules for the contents of a personnel dossier. Facts in, answer out.
public final class PersonnelItemRules {
    /// Maximum number of characters.
    public static final int LONGEST_TEXT = 5_000;

    static final int LONGEST_REASON = 500;

    /// Number of a certificate of good conduct; the pattern leaves no room for other text.
    private static final Pattern STATEMENT_NUMBER = Pattern.compile("(?=.*\\d)[A-Za-z0-9][A-Za-z0-9./-]{3,29}");

    private PersonnelItemRules() {}

    /// At most one objection for each field.
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    public static List<Objection> objections(PersonnelItemDraft draft, FilePresence attached, LocalDate today) {
        return Stream.of(text(draft, attached), file(draft, attached), day(draft, today))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Objection> text(PersonnelItemDraft draft, FilePresence attached) {
        if (draft.kind() == PersonnelItemKind.GOOD_CONDUCT) {
            return STATEMENT_NUMBER.matcher(draft.text()).matches()
                    ? Optional.empty()
                    : no("text", "personnel.objection.statement_number");
        }
        if (draft.text().isBlank()) {
            return attached == FilePresence.FILE ? Optional.empty() : no("text", "personnel.objection.nothing");
        }
        return FreeText.length("text", draft.text(), LONGEST_TEXT).or(() -> words(draft.kind(), draft.text(), "text"));
    }

    /// A citizen service number is allowed only where a law requires it of the employer (UAVG art.
    /// 46).
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    static Optional<Objection> words(PersonnelItemKind kind, String words, String field) {
        return kind.mayHoldCitizenNumber()
                ? Optional.empty()
                : FreeText.number(field, words, Sentence.of("personnel.objection.citizen_number"));
    }

    /// No copy of a certificate of good conduct is kept (AVG art. 10); for an identity document
    /// nothing but the copy.
    private static Optional<Objection> file(PersonnelItemDraft draft, FilePresence attached) {
        return switch (attached) {
            case FILE ->
                draft.kind() == PersonnelItemKind.GOOD_CONDUCT
                        ? no("file", "personnel.objection.no_statement")
                        : Optional.empty();
            case NOTHING ->
                draft.kind() == PersonnelItemKind.IDENTITY_COPY
                        ? no("file", "personnel.objection.no_copy")
                        : Optional.empty();
        };
    }

    private static Optional<Objection> day(PersonnelItemDraft draft, LocalDate today) {
        LocalDate last =
                switch (draft.kind()) {
                    case APPOINTMENT, EXTENSION, HOURS, SCALE, LEAVE -> today.plusYears(2);
                    case PAYROLL, SICK_LEAVE_LETTER, APPRAISAL, GOOD_CONDUCT, IDENTITY_COPY -> today;
                };
        if (draft.happenedOn().isAfter(last)) {
            return no("happenedOn", "personnel.objection.future");
        }
        return draft.happenedOn().isBefore(today.minusYears(60))
                ? no("happenedOn", "personnel.objection.long_ago")
                : Optional.empty();
    }

    /// Objections to the text of a viewpoint or of the reason to close an item: it must not be
    /// empty or too long.
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    public static List<Objection> objections(String field, String text, int longest) {
        return FreeText.check(field, text, longest, Sentence.of("personnel.objection.empty")).stream()
                .toList();
    }

    private static Optional<Objection> no(String field, String key, Object... gaps) {
        return Optional.of(new Objection(field, Sentence.of(key, gaps)));
    }

    /// Whether an item to be added comes with a file.
    public enum FilePresence {
        NOTHING,
        FILE
    }
}
