package nl.zorgvuldig.dossier.inspection.minutes;

import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zorgvuldig.dossier.inspection.RequesterCapacity;
import nl.zorgvuldig.dossier.inspection.requests.InspectionVenue;
import nl.zorgvuldig.dossier.inspection.sessions.PlacedPiece;
import nl.zorgvuldig.dossier.inspection.withholding.PieceTreatment;
import nl.zorgvuldig.dossier.inspection.withholding.WithholdingGround;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.language.LocalizedMessages;

/// Text of the minutes: who, when, which pages, what was withheld and why, the remarks of both. In
/// Dutch, since both sign the same words. `toString` gives `[sealed]`.
///
/// @param opened the pages that were opened
/// @param by who ended it
public record InspectionMinutesText(
        PersonName pupil,
        PersonName reader,
        RequesterCapacity standing,
        PersonName supervisor,
        InspectionVenue venue,
        Instant began,
        Instant ended,
        List<PlacedPiece> laid,
        Set<Integer> opened,
        EndedBy by,
        ClosingRemarks closing) {

    public enum EndedBy {
        SUPERVISOR,
        /// Because the supervisor no longer could.
        PROGRAM
    }

    @Upholds(INSPECTION_UNDER_SUPERVISION)
    String in(LocalizedMessages words) {
        List<String> lines = new ArrayList<>();
        lines.add(words.say("inspection.minutes.about", pupil));
        lines.add(
                words.say("inspection.minutes.reader", reader, Sentence.of("inspection.standing." + standing.code())));
        lines.add(words.say("inspection.minutes.supervisor", supervisor));
        Sentence where = Sentence.of("inspection.venue." + venue.code());
        lines.add(
                switch (by) {
                    case SUPERVISOR -> words.say("inspection.minutes.when", began, words.time(ended), where);
                    case PROGRAM -> words.say("inspection.minutes.by_program", began, where, ended);
                });
        int pages = laid.stream().mapToInt(PlacedPiece::page).max().orElse(0);
        lines.add(
                opened.isEmpty()
                        ? words.say("inspection.minutes.nothing")
                        : words.say("inspection.minutes.pages", list(opened), pages));
        withheld().forEach((ground, many) -> lines.add(words.say("inspection.minutes.withheld", many, ground(ground))));
        masked().forEach((ground, many) -> lines.add(words.say("inspection.minutes.masked", many, ground(ground))));
        remark(words, lines, "inspection.minutes.remark.reader", closing.readersRemark());
        remark(words, lines, "inspection.minutes.remark.supervisor", closing.supervisorsRemark());
        return String.join("\n", lines);
    }

    private static void remark(LocalizedMessages words, List<String> lines, String key, String remark) {
        if (!remark.isBlank()) {
            lines.add(words.say(key, remark.strip().replaceAll("\\s+", " ")));
        }
    }

    private static Sentence ground(WithholdingGround ground) {
        return Sentence.of("inspection.ground." + ground.code());
    }

    private static String list(Set<Integer> pages) {
        return String.join(", ", pages.stream().sorted().map(String::valueOf).toList());
    }

    private Map<WithholdingGround, Integer> withheld() {
        Map<WithholdingGround, Integer> found = new EnumMap<>(WithholdingGround.class);
        laid.forEach(piece -> {
            if (piece.showing() instanceof PieceTreatment.Withheld of) {
                found.merge(of.ground(), 1, Integer::sum);
            }
        });
        return found;
    }

    private Map<WithholdingGround, Integer> masked() {
        Map<WithholdingGround, Integer> found = new EnumMap<>(WithholdingGround.class);
        laid.forEach(piece -> {
            if (piece.showing() instanceof PieceTreatment.Masked of) {
                found.merge(of.ground(), 1, Integer::sum);
            }
        });
        return found;
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
