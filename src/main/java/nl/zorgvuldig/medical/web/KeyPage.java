package nl.zorgvuldig.medical.web;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.medical.Colleague;
import nl.zorgvuldig.medical.DoctorKey;
import nl.zorgvuldig.medical.Recoveries.Waiting;

/// A doctor's own key, open.
///
/// @param named the colleague who can open the file too
/// @param namedEnded whether the colleague's key is of use no more, so that one must be named again
/// @param successor to whom the file is being handed over
/// @param left how many versions are still in the file
public record KeyPage(
        DoctorKey key,
        Optional<Colleague> named,
        boolean namedEnded,
        Optional<Colleague> successor,
        int left,
        List<Waiting> waiting) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
