package nl.zorgvuldig.medical;

import static nl.zorgvuldig.policy.Clause.NECESSARY_FOR_GUIDANCE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.kernel.CitizenNumbers;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;

/// What may be written in a medical file. Facts in, answer out.
final class MedicalRules {
    /// Characters.
    static final int LONGEST_TEXT = 20_000;

    static final int LONGEST_REASON = 500;

    private MedicalRules() {}

    @Upholds(NECESSARY_FOR_GUIDANCE)
    static List<Objection> objections(MedicalDraft draft, LocalDate today) {
        List<Objection> objections = new ArrayList<>();
        text("text", draft.text(), LONGEST_TEXT).ifPresent(objections::add);
        if (draft.happenedOn().isAfter(today)) {
            objections.add(new Objection("happenedOn", Sentence.of("medical.objection.future")));
        }
        if (draft.happenedOn().isBefore(today.minusYears(20))) {
            objections.add(new Objection("happenedOn", Sentence.of("medical.objection.long_ago")));
        }
        return objections;
    }

    static List<Objection> objections(MedicalCorrection correction, LocalDate today) {
        List<Objection> objections = new ArrayList<>(objections(correction.draft(), today));
        text("reason", correction.reason(), LONGEST_REASON).ifPresent(objections::add);
        return objections;
    }

    private static Optional<Objection> text(String field, String text, int longest) {
        if (text.isBlank()) {
            return Optional.of(new Objection(field, Sentence.of("medical.objection.empty")));
        }
        if (text.length() > longest) {
            return Optional.of(
                    new Objection(field, Sentence.of("medical.objection.long", longest)));
        }
        return CitizenNumbers.in(text)
                ? Optional.of(new Objection(field, Sentence.of("medical.objection.citizen_number")))
                : Optional.empty();
    }
}
