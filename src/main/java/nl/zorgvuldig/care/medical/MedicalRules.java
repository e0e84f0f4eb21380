package nl.zorgvuldig.care.medical;

import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.care.medical.MedicalFiles.MedicalCorrection;
import nl.zorgvuldig.platform.policy.FreeText;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;

/// Rules on what may be written in a medical file. Facts in, decision out.
public final class MedicalRules {
    /// Characters.
    static final int LONGEST_TEXT = 20_000;

    static final int LONGEST_REASON = 500;
    static final int LONGEST_TITLE = 120;

    private MedicalRules() {}

    @Upholds(NECESSARY_FOR_GUIDANCE)
    static List<Objection> objections(MedicalDraft draft, LocalDate today) {
        List<Objection> objections = new ArrayList<>();
        text("text", draft.text(), LONGEST_TEXT).ifPresent(objections::add);
        objections.addAll(day(draft, today));
        return objections;
    }

    /// For a document the text is its title.
    @Upholds(NECESSARY_FOR_GUIDANCE)
    public static List<Objection> objectionsToPaper(MedicalDraft draft, LocalDate today) {
        List<Objection> objections = new ArrayList<>();
        text("title", draft.text(), LONGEST_TITLE).ifPresent(objections::add);
        objections.addAll(day(draft, today));
        return objections;
    }

    @Upholds(NECESSARY_FOR_GUIDANCE)
    public static List<Objection> objectionsToReason(String reason) {
        return text("reason", reason, LONGEST_REASON).stream().toList();
    }

    private static List<Objection> day(MedicalDraft draft, LocalDate today) {
        List<Objection> objections = new ArrayList<>();
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
        objections.addAll(objectionsToReason(correction.reason()));
        return objections;
    }

    private static Optional<Objection> text(String field, String text, int longest) {
        return FreeText.check(field, text, longest, Sentence.of("medical.objection.empty"));
    }
}
