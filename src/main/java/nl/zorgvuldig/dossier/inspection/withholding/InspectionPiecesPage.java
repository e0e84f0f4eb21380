package nl.zorgvuldig.dossier.inspection.withholding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.TagTone;

/// What is in the dossier, and what of it will be shown for one request: one list, in which the head
/// decides about many pieces at once.
///
/// @param request where the request stands
/// @param address of this list
/// @param kind of the request, as a code
/// @param standing what who asked is to the pupil, as a code
/// @param all how many pieces there are
/// @param hidden how many of them are not shown, or otherwise
/// @param left how many wait for a decision
/// @param first the address of the first of those
/// @param filter the chip that was chosen
/// @param closed why nothing can be decided now
/// @param reasoned whether showing takes a reason
/// @param grounds on which something is not shown, as codes
/// @param saved what was decided just now
public record InspectionPiecesPage(
        String request,
        String address,
        String pupil,
        String asker,
        Clause clause,
        Sentence because,
        String kind,
        String standing,
        int all,
        int hidden,
        int left,
        Optional<String> first,
        List<Chip> chips,
        String filter,
        List<Line> lines,
        Optional<Sentence> closed,
        boolean reasoned,
        List<String> grounds,
        Optional<InspectionPiecePages.Saved> saved,
        Form form) {

    /// A filter, with how many pieces it leaves.
    public record Chip(String code, int count) {}

    /// One piece.
    ///
    /// @param stamp what its box sends
    /// @param beginning of its text
    /// @param ground why it is not shown, as a code
    /// @param hitch what blocks it from being shown, as a code
    /// @param apart why it is shown from its own page alone, as a code
    /// @param pickable whether it can be decided about together with others
    /// @param chosen whether its box is ticked
    /// @param changed whether it changed since it was chosen
    public record Line(
            String id,
            String address,
            String stamp,
            String kind,
            LocalDate day,
            String beginning,
            boolean document,
            boolean confidential,
            String showing,
            TagTone tone,
            Optional<String> ground,
            Optional<String> hitch,
            Optional<String> apart,
            boolean pickable,
            boolean chosen,
            boolean changed) {}

    /// How many of those that are shown here can be chosen.
    public int pickable() {
        return (int) lines.stream().filter(Line::pickable).count();
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
