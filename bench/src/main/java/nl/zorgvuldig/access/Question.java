package nl.zorgvuldig.access;

import java.time.LocalDate;
import nl.zorgvuldig.enrolment.Whereabouts;
import nl.zorgvuldig.policy.PupilDossierAct;

/// May this reader do this with this pupil's dossier today? With every fact at hand.
record Question(Reader reader, Whereabouts pupil, PupilDossierAct act, LocalDate day) {}
