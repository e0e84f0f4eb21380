package nl.zorgvuldig.school.enrolment;

import nl.zorgvuldig.platform.kernel.DependencyUnavailable;

/// Thrown because the data of a pupil is being destroyed, so that no enrolment of that pupil can
/// begin or change. It takes minutes; afterwards the pupil can be enrolled, with a new dossier.
public final class DossierDestructionInProgress extends DependencyUnavailable {
    private static final long serialVersionUID = 1L;

    DossierDestructionInProgress() {
        super("the dossier of this pupil is being destroyed at this moment");
    }
}
