package nl.zorgvuldig.enrolment;

import nl.zorgvuldig.kernel.Unavailable;

/// What is kept about a pupil is being destroyed at this moment, so no enrolment of that pupil
/// begins or changes. It takes minutes; afterwards the pupil can be enrolled, with a new dossier.
public final class DossierGoes extends Unavailable {
    private static final long serialVersionUID = 1L;

    DossierGoes() {
        super("the dossier of this pupil is being destroyed at this moment");
    }
}
