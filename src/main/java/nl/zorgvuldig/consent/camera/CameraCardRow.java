package nl.zorgvuldig.consent.camera;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.zorgvuldig.consent.ConsentDecision;
import nl.zorgvuldig.consent.purposes.ConsentPurpose;
import nl.zorgvuldig.consent.purposes.PurposeKey;
import nl.zorgvuldig.consent.purposes.PurposeKind;
import nl.zorgvuldig.platform.kernel.text.PersonName;

/// One pupil on the camera card.
///
/// @param cells one for each purpose, in the same order
public record CameraCardRow(String name, List<Cell> cells) {
    /// One mark; what is not known counts as no.
    public record Cell(ConsentPurpose purpose, CameraCardMark mark) {}

    static CameraCardRow of(PersonName name, List<ConsentPurpose> asked, Map<PurposeKey, ConsentDecision> decided) {
        List<Cell> cells = new ArrayList<>(asked.size());
        for (ConsentPurpose purpose : asked) {
            ConsentDecision decision = decided.get(purpose.key());
            cells.add(new Cell(purpose, decision == null ? CameraCardMark.NO : CameraCardMark.of(decision)));
        }
        return new CameraCardRow(name.full(), cells);
    }

    /// Whether pictures may be made, wherever they are used.
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
