package nl.zorgvuldig.dossier.record.entries;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.dossier.record.Entry;
import nl.zorgvuldig.dossier.record.agreements.Agreement;
import nl.zorgvuldig.dossier.record.confidentiality.Confidentiality;
import nl.zorgvuldig.dossier.record.confidentiality.ConfidentialityChange;
import nl.zorgvuldig.dossier.record.confidentiality.ConfidentialityRules;
import nl.zorgvuldig.dossier.record.viewpoints.Viewpoint;

/// All versions of one entry, and its confidentiality over time.
///
/// @param versions newest first; empty when there is no such entry for this reader
/// @param markings newest first; empty for readers who may not see what is confidential
/// @param viewpoints of parents and pupils on it, oldest first
/// @param agreement when somebody follows it up, or did
/// @param closed versions that the head replaced because they were incorrect, newest first; for the head alone
public record EntryHistory(
        List<Entry> versions,
        List<ConfidentialityChange> markings,
        List<Viewpoint> viewpoints,
        Optional<Agreement> agreement,
        List<ClosedVersion> closed) {
    public Confidentiality level() {
        return ConfidentialityRules.level(markings);
    }

    @Override
    public String toString() {
        return "EntryHistory[" + versions.size() + ", " + markings.size() + "]";
    }
}
