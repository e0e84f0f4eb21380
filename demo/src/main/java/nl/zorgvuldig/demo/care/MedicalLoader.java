package nl.zorgvuldig.demo.care;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.care.medical.MedicalDraft;
import nl.zorgvuldig.care.medical.MedicalEntry;
import nl.zorgvuldig.care.medical.MedicalFiles;
import nl.zorgvuldig.care.medical.MedicalKind;
import nl.zorgvuldig.care.medical.documents.MedicalDocumentFilings;
import nl.zorgvuldig.care.medical.keys.DoctorKeyId;
import nl.zorgvuldig.care.medical.keys.DoctorKeys;
import nl.zorgvuldig.demo.SamplePapers;
import nl.zorgvuldig.demo.population.LandmarkPupil;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.platform.files.FilesUnavailable;
import nl.zorgvuldig.platform.files.IncomingFolder;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Loads the medical files of the demonstration: both doctors have a key, and the first has
/// written about a few pupils, one of whom left.
@Component
@Lazy
public final class MedicalLoader {
    private static final Logger LOG = LoggerFactory.getLogger(MedicalLoader.class);
    private static final List<LandmarkPupil> PUPILS =
            List.of(LandmarkPupil.THICK_DOSSIER, LandmarkPupil.OF_SEPARATED_PARENTS, LandmarkPupil.ASSIGNED);

    private final DoctorKeys keys;
    private final MedicalFiles files;
    private final MedicalDocumentFilings filings;
    private final IncomingFolder incoming;

    MedicalLoader(DoctorKeys keys, MedicalFiles files, MedicalDocumentFilings filings, IncomingFolder incoming) {
        this.keys = keys;
        this.files = files;
        this.filings = filings;
        this.incoming = incoming;
    }

    public void load(Population population) {
        PersonId doctor = population.person("schoolarts");
        DoctorKeyId file = keys.takeOver(doctor, DemoPassphrase.TEXT);
        keys.takeOver(population.person("schoolarts2"), DemoPassphrase.TEXT);
        for (LandmarkPupil landmark : PUPILS) {
            PupilId pupil = population.pupil(landmark);
            write(pupil, file, doctor, population.today().minusMonths(14));
        }
        write(
                population.pupil(LandmarkPupil.LEFT_23_MONTHS_AGO),
                file,
                doctor,
                population.today().minusMonths(40));
    }

    /// Adds a result on paper. Skipped where pictures cannot be made.
    public void loadPapers(Population population) {
        try {
            incoming.hold(
                    file -> Files.write(file, result()),
                    file -> filings.takeOver(
                            population.pupil(LandmarkPupil.THICK_DOSSIER),
                            new EntryId(id("medical/result")),
                            population.person("schoolarts"),
                            new MedicalDraft(
                                    MedicalKind.EXAMINATION, population.today().minusDays(90), "Uitslag gehoortest"),
                            file));
        } catch (FilesUnavailable withoutPictures) {
            LOG.warn("no medical document: {}", withoutPictures.getMessage());
        }
    }

    private static byte[] result() {
        return SamplePapers.report(List.of(List.of(
                "Uitslag gehoortest",
                "Toonaudiometrie, beide oren, 500 tot 4000 Hz.",
                "",
                "Links: 15 dB op alle tonen.",
                "Rechts: 20 dB, op 4000 Hz 25 dB.",
                "",
                "Geen verwijzing nodig. Controle over een jaar.")));
    }

    private void write(PupilId pupil, DoctorKeyId file, PersonId doctor, LocalDate day) {
        files.takeOver(
                pupil,
                file,
                List.of(entry(
                        pupil,
                        doctor,
                        MedicalKind.EXAMINATION,
                        day,
                        "Onderzoek op vijfjarige leeftijd. Groei volgens de lijn. Gehoor en" + " zien goed.")));
        files.takeOver(
                pupil,
                file,
                List.of(entry(
                        pupil,
                        doctor,
                        MedicalKind.PARENT_CONTACT,
                        day.plusMonths(3),
                        "Moeder belde over slapen. Advies over vaste bedtijd gegeven; belt" + " na zes weken terug.")));
    }

    private static MedicalEntry entry(PupilId pupil, PersonId doctor, MedicalKind kind, LocalDate day, String text) {
        return new MedicalEntry(
                new EntryId(id("medical/" + pupil + "/" + kind)),
                1,
                kind,
                day,
                doctor,
                at(day),
                text,
                Optional.empty(),
                Optional.empty());
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static Instant at(LocalDate day) {
        return day.atTime(LocalTime.of(15, 40)).atZone(SchoolDay.ZONE).toInstant();
    }
}
