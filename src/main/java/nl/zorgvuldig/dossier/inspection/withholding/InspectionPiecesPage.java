package nl.zorgvuldig.dossier.inspection.withholding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.TagTone;

/// Items of the dossier, and what is shown of them for one request.
///
/// @param address of the request
/// @param kind of the request, as a code
public record InspectionPiecesPage(
        String address,
        String pupil,
        String asker,
        Clause clause,
        Sentence because,
        String kind,
        String standing,
        List<Line> lines) {

    /// @param beginning of its text
    /// @param ground why it is not shown, as a code
    /// @param hitch what blocks it from being shown, as a code
    public record Line(
            String address,
            String kind,
            LocalDate day,
            String beginning,
            boolean document,
            boolean confidential,
            String showing,
            TagTone tone,
            Optional<String> ground,
            Optional<String> hitch) {}

    public long hidden() {
        return lines.stream().filter(line -> !line.showing().equals("shown")).count();
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
