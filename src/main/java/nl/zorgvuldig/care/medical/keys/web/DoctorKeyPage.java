package nl.zorgvuldig.care.medical.keys.web;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.care.medical.keys.DoctorColleague;
import nl.zorgvuldig.care.medical.keys.DoctorKey;
import nl.zorgvuldig.care.medical.keys.DoctorKeyRecoveries.Waiting;

/// A doctor's own key, open.
///
/// @param named the colleague who can open the file too
/// @param namedEnded whether the colleague's key no longer works, so that a colleague must be named
/// again
/// @param successor to whom the file is being handed over
/// @param left how many versions are still in the file
public record DoctorKeyPage(
        DoctorKey key,
        Optional<DoctorColleague> named,
        boolean namedEnded,
        Optional<DoctorColleague> successor,
        int left,
        List<Waiting> waiting) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
