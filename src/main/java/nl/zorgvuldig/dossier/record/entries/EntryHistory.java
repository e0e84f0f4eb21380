package nl.zorgvuldig.dossier.record.entries;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.dossier.record.Entry;
import nl.zorgvuldig.dossier.record.agreements.Agreement;
import nl.zorgvuldig.dossier.record.confidentiality.Confidentiality;
import nl.zorgvuldig.dossier.record.confidentiality.ConfidentialityChange;
import nl.zorgvuldig.dossier.record.confidentiality.ConfidentialityRules;
import nl.zorgvuldig.dossier.record.viewpoints.Viewpoint;

/// All that was ever written in one entry, and for whom it was there.
///
/// @param versions newest first; none when there is no such entry for this reader
/// @param markings newest first; none for who may not see what is confidential
/// @param viewpoints what parents and pupils said of it, oldest first
/// @param agreement when somebody sees to it, or saw to it
public record EntryHistory(
        List<Entry> versions,
        List<ConfidentialityChange> markings,
        List<Viewpoint> viewpoints,
        Optional<Agreement> agreement) {
    public Confidentiality level() {
        return ConfidentialityRules.level(markings);
    }

    @Override
    public String toString() {
        return "EntryHistory[" + versions.size() + ", " + markings.size() + "]";
    }
}
