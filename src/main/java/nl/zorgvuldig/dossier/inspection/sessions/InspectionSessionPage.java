package nl.zorgvuldig.dossier.inspection.sessions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.dossier.inspection.withholding.WithholdingGround;

/// A session as a participant sees it on their own screen.
///
/// @param address of this page, without what changes
/// @param again the address that shows the open page again
/// @param code what the page's script compares
/// @param state as a code: `page`, `paused`, `alone`, `closed`
/// @param device the supervisor's; empty for the reader
/// @param view where the reader gives a view on what they saw
/// @param turns the number of each page there is
public record InspectionSessionPage(
        String address,
        String again,
        String code,
        String state,
        String pupil,
        String reader,
        String supervisor,
        boolean online,
        boolean paused,
        String device,
        Optional<String> view,
        Optional<SheetShown> sheet) {

    /// @param mark watermark across the page: who reads and when
    public record SheetShown(
            String mark,
            int page,
            int pages,
            int turn,
            List<InspectionPage.Shown> pieces,
            Map<WithholdingGround, Integer> hidden) {}

    @Override
    public String toString() {
        return "[sealed]";
    }
}
