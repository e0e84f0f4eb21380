package nl.zorgvuldig.consent.cases;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.zorgvuldig.consent.purposes.PurposeKind;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.PupilId;

/// One case in which those who decide for a pupil are asked: to discuss the pupil with one expert,
/// to give to one recipient, to ask of one source. From the moment it is asked its words do not
/// change: other words are another case.
///
/// @param reference the id that the asking module gave it
/// @param validity the days for which a yes counts
/// @param open whether an answer still makes a difference; a yes can be taken back as long as it is
/// @param lines with whom, what for, what of the dossier, until when: as it is read
public record ConsentCase(
        PurposeKind kind,
        UUID reference,
        PupilId pupil,
        Instant askedAt,
        Period validity,
        boolean open,
        List<ConsentCaseDetail> lines) {
    public ConsentCase {
        lines = List.copyOf(lines);
    }

    @Override
    public String toString() {
        return "ConsentCase[" + kind + ", " + reference + "]";
    }
}
