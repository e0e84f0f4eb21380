package nl.zorgvuldig.care.medical;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.access.control.patients.MedicalFileNumbers;
import nl.zorgvuldig.care.medical.documents.MedicalDocumentPages;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.organisation.School;
import nl.zorgvuldig.school.organisation.Schools;
import org.springframework.stereotype.Component;

/// Builds the pages of a medical file.
@Component
public class MedicalPages {
    private final MedicalFiles files;
    private final MedicalFileNumbers numbers;
    private final Accounts accounts;
    private final Pupils pupils;
    private final Schools schools;
    private final MedicalDocumentPages papers;
    private final PatientNames names;

    MedicalPages(
            MedicalFiles files,
            MedicalFileNumbers numbers,
            Accounts accounts,
            Pupils pupils,
            Schools schools,
            MedicalDocumentPages papers,
            PatientNames names) {
        this.files = files;
        this.numbers = numbers;
        this.accounts = accounts;
        this.pupils = pupils;
        this.schools = schools;
        this.papers = papers;
        this.names = names;
    }

    MedicalFilePage file(UnsealedMedicalFile file) {
        MedicalTimeline timeline = files.read(file);
        return page(file, timeline.entries(), timeline.elsewhere(), timeline.damaged());
    }

    MedicalFilePage history(UnsealedMedicalFile file, List<MedicalEntry> versions) {
        return page(file, versions, 0, 0);
    }

    private MedicalFilePage page(UnsealedMedicalFile file, List<MedicalEntry> entries, int elsewhere, int damaged) {
        PupilId pupil = file.granted().target();
        return new MedicalFilePage(
                address(pupil),
                names.of(pupil),
                pupils.find(pupil)
                        .flatMap(career -> schools.find(career.keeper()))
                        .map(School::name)
                        .orElse(""),
                numbers.of(pupil).toString(),
                file.granted().clause(),
                file.granted().because(),
                entries.stream()
                        .filter(entry -> entry.paper().isEmpty())
                        .map(this::line)
                        .toList(),
                entries.stream()
                        .filter(entry -> entry.paper().isPresent())
                        .map(entry -> papers.line(pupil, entry))
                        .toList(),
                elsewhere,
                damaged);
    }

    private MedicalFilePage.Line line(MedicalEntry entry) {
        return new MedicalFilePage.Line(
                entry.id().toString(),
                entry.version(),
                entry.kind(),
                entry.happenedOn(),
                accounts.nameOf(entry.author()).full(),
                entry.writtenAt(),
                entry.correctionReason(),
                entry.text().lines().filter(line -> !line.isBlank()).toList());
    }

    public MedicalWritePage write(UnsealedMedicalFile file, Form form, Optional<String> corrects) {
        PupilId pupil = file.granted().target();
        return new MedicalWritePage(
                address(pupil),
                names.of(pupil),
                file.granted().clause(),
                file.granted().because(),
                form,
                corrects);
    }

    public static String address(PupilId pupil) {
        return "/medisch/" + pupil;
    }
}
