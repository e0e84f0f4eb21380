package nl.zorgvuldig.consent.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.zorgvuldig.consent.ConsentDecision;
import nl.zorgvuldig.consent.Purpose;
import nl.zorgvuldig.consent.PurposeKey;
import nl.zorgvuldig.consent.PurposeKind;
import nl.zorgvuldig.kernel.PersonName;

/// One pupil on the camera card.
///
/// @param cells one for each thing asked, in the same order
public record CameraRow(String name, List<Cell> cells) {
    /// One answer; what is not known is a no.
    public record Cell(Purpose purpose, CameraMark mark) {}

    static CameraRow of(PersonName name, List<Purpose> asked, Map<PurposeKey, ConsentDecision> decided) {
        List<Cell> cells = new ArrayList<>(asked.size());
        for (Purpose purpose : asked) {
            ConsentDecision decision = decided.get(purpose.key());
            cells.add(new Cell(purpose, decision == null ? CameraMark.NO : CameraMark.of(decision)));
        }
        return new CameraRow(name.full(), cells);
    }

    /// Whether pictures may be made, wherever they end up.
    boolean recorded() {
        return cells.stream()
                .filter(cell -> cell.purpose().kind() == PurposeKind.RECORDING)
                .allMatch(cell -> cell.mark().yes());
    }

    /// `all`, `nothing` or `some`: on a phone the first two take one line.
    public String reach() {
        long yes = cells.stream().filter(cell -> cell.mark().yes()).count();
        return yes == cells.size() ? "all" : yes == 0 ? "nothing" : "some";
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
