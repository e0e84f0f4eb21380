package nl.zorgvuldig.access.control.rules;

import java.time.LocalDate;
import nl.zorgvuldig.platform.policy.PupilDossierAct;
import nl.zorgvuldig.school.enrolment.SchoolCareer;

/// May this reader do this with this pupil's dossier today? With every fact at hand.
record Question(AccessRequester reader, SchoolCareer pupil, PupilDossierAct act, LocalDate day) {}
