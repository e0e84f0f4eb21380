package nl.zorgvuldig.consent.cases;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.zorgvuldig.consent.purposes.PurposeKind;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.PupilId;

/// One case in which the legal representatives of a pupil are asked: to discuss the pupil with one
/// expert, to give data to one recipient, to request data from one source. Its text is fixed once
/// it is asked: a different text is a different case.
///
/// @param reference the id given by the asking module
/// @param validity the period for which consent counts
/// @param open whether an answer still makes a difference; while it does, consent can be withdrawn
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
