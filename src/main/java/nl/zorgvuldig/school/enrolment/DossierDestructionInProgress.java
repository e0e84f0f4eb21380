package nl.zorgvuldig.school.enrolment;

import nl.zorgvuldig.platform.kernel.DependencyUnavailable;

/// What is kept about a pupil is being destroyed at this moment, so no enrolment of that pupil
/// begins or changes. It takes minutes; afterwards the pupil can be enrolled, with a new dossier.
public final class DossierDestructionInProgress extends DependencyUnavailable {
    private static final long serialVersionUID = 1L;

    DossierDestructionInProgress() {
        super("the dossier of this pupil is being destroyed at this moment");
    }
}
