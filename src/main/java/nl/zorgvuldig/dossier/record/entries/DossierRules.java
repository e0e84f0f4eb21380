package nl.zorgvuldig.dossier.record.entries;

import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.zorgvuldig.dossier.record.ChildView;
import nl.zorgvuldig.dossier.record.EntryKind;
import nl.zorgvuldig.dossier.record.entries.EntryDraft.EntryCorrection;
import nl.zorgvuldig.platform.policy.FreeText;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;

/// Rules on what may be written in a dossier. Facts in, decision out.
public final class DossierRules {
    /// Characters. Longer than any report of a talk; a longer text is a document.
    public static final int LONGEST_TEXT = 20_000;

    public static final int LONGEST_REASON = 500;

    private DossierRules() {}

    @Upholds(NECESSARY_FOR_GUIDANCE)
    public static List<Objection> objections(EntryDraft draft, LocalDate today) {
        List<Objection> objections = new ArrayList<>();
        if (draft.kind() == EntryKind.CHILD_VIEW) {
            objections.addAll(objections(ChildView.read(draft.text())));
        } else {
            text("text", draft.text(), LONGEST_TEXT).ifPresent(objections::add);
        }
        day(draft.happenedOn(), today).ifPresent(objections::add);
        return objections;
    }

    @Upholds(NECESSARY_FOR_GUIDANCE)
    public static List<Objection> objections(EntryCorrection correction, LocalDate today) {
        List<Objection> objections = new ArrayList<>(objections(correction.draft(), today));
        text("reason", correction.reason(), LONGEST_REASON).ifPresent(objections::add);
        return objections;
    }

    private static List<Objection> objections(ChildView view) {
        return Stream.of(
                        text("about", view.about(), ChildView.LONGEST_LINE),
                        text("heardBy", view.heardBy(), ChildView.LONGEST_LINE),
                        text("text", view.words(), ChildView.LONGEST_WORDS))
                .flatMap(Optional::stream)
                .toList();
    }

    public static Optional<Objection> day(LocalDate happenedOn, LocalDate today) {
        if (happenedOn.isAfter(today)) {
            return Optional.of(new Objection("happenedOn", Sentence.of("dossier.objection.future")));
        }
        return happenedOn.isBefore(today.minusYears(20))
                ? Optional.of(new Objection("happenedOn", Sentence.of("dossier.objection.long_ago")))
                : Optional.empty();
    }

    public static Optional<Objection> text(String field, String text, int longest) {
        return FreeText.check(field, text, longest, Sentence.of("dossier.objection.empty"));
    }
}
