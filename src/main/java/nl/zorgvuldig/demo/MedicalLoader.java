package nl.zorgvuldig.demo;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.demo.population.Landmark;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.kernel.EntryId;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.medical.DoctorKeyId;
import nl.zorgvuldig.medical.DoctorKeys;
import nl.zorgvuldig.medical.MedicalEntry;
import nl.zorgvuldig.medical.MedicalFiles;
import nl.zorgvuldig.medical.MedicalKind;
import org.springframework.stereotype.Component;

/// The demonstration's medical files: both doctors have a key, and the first has written about a
/// few pupils.
@Component
final class MedicalLoader {
    private static final List<Landmark> PUPILS =
            List.of(Landmark.THICK_DOSSIER, Landmark.OF_SEPARATED_PARENTS, Landmark.ASSIGNED);

    private final DoctorKeys keys;
    private final MedicalFiles files;

    MedicalLoader(DoctorKeys keys, MedicalFiles files) {
        this.keys = keys;
        this.files = files;
    }

    void load(Population population) {
        PersonId doctor = population.person("schoolarts");
        DoctorKeyId file = keys.takeOver(doctor, DemoPassphrase.TEXT);
        keys.takeOver(population.person("schoolarts2"), DemoPassphrase.TEXT);
        for (Landmark landmark : PUPILS) {
            PupilId pupil = population.pupil(landmark);
            write(pupil, file, doctor, population.today().minusMonths(14));
        }
    }

    private void write(PupilId pupil, DoctorKeyId file, PersonId doctor, LocalDate day) {
        files.takeOver(
                pupil,
                file,
                List.of(
                        entry(
                                pupil,
                                doctor,
                                MedicalKind.EXAMINATION,
                                day,
                                "Onderzoek op vijfjarige leeftijd. Groei volgens de lijn. Gehoor en"
                                        + " zien goed.")));
        files.takeOver(
                pupil,
                file,
                List.of(
                        entry(
                                pupil,
                                doctor,
                                MedicalKind.PARENT_CONTACT,
                                day.plusMonths(3),
                                "Moeder belde over slapen. Advies over vaste bedtijd gegeven; belt"
                                        + " na zes weken terug.")));
    }

    private static MedicalEntry entry(
            PupilId pupil, PersonId doctor, MedicalKind kind, LocalDate day, String text) {
        return new MedicalEntry(
                new EntryId(
                        UUID.nameUUIDFromBytes(
                                ("medical/" + pupil + "/" + kind)
                                        .getBytes(StandardCharsets.UTF_8))),
                1,
                kind,
                day,
                doctor,
                at(day),
                text,
                Optional.empty());
    }

    private static Instant at(LocalDate day) {
        return day.atTime(LocalTime.of(15, 40)).atZone(SchoolDay.ZONE).toInstant();
    }
}
