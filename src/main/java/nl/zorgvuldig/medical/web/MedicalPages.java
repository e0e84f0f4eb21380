package nl.zorgvuldig.medical.web;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.access.MedicalNumbers;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.medical.MedicalEntry;
import nl.zorgvuldig.medical.MedicalFiles;
import nl.zorgvuldig.medical.Timeline;
import nl.zorgvuldig.medical.Unsealed;
import nl.zorgvuldig.school.School;
import nl.zorgvuldig.school.Schools;
import nl.zorgvuldig.web.Form;
import org.springframework.stereotype.Component;

/// Puts together what the pages of a medical file show.
@Component
class MedicalPages {
    private final MedicalFiles files;
    private final MedicalNumbers numbers;
    private final Accounts accounts;
    private final Pupils pupils;
    private final Schools schools;
    private final PaperPages papers;
    private final PatientNames names;

    MedicalPages(
            MedicalFiles files,
            MedicalNumbers numbers,
            Accounts accounts,
            Pupils pupils,
            Schools schools,
            PaperPages papers,
            PatientNames names) {
        this.files = files;
        this.numbers = numbers;
        this.accounts = accounts;
        this.pupils = pupils;
        this.schools = schools;
        this.papers = papers;
        this.names = names;
    }

    FilePage file(Unsealed file) {
        Timeline timeline = files.read(file);
        return page(file, timeline.entries(), timeline.elsewhere(), timeline.damaged());
    }

    FilePage history(Unsealed file, List<MedicalEntry> versions) {
        return page(file, versions, 0, 0);
    }

    private FilePage page(Unsealed file, List<MedicalEntry> entries, int elsewhere, int damaged) {
        PupilId pupil = file.granted().target();
        return new FilePage(
                address(pupil),
                names.of(pupil),
                pupils.find(pupil)
                        .flatMap(one -> schools.find(one.keeper()))
                        .map(School::name)
                        .orElse(""),
                numbers.of(pupil).toString(),
                file.granted().clause(),
                file.granted().because(),
                entries.stream()
                        .filter(one -> one.paper().isEmpty())
                        .map(this::line)
                        .toList(),
                entries.stream()
                        .filter(one -> one.paper().isPresent())
                        .map(one -> papers.line(pupil, one))
                        .toList(),
                elsewhere,
                damaged);
    }

    private FilePage.Line line(MedicalEntry entry) {
        return new FilePage.Line(
                entry.id().toString(),
                entry.version(),
                entry.kind(),
                entry.happenedOn(),
                accounts.nameOf(entry.author()).full(),
                entry.writtenAt(),
                entry.correctionReason(),
                entry.text().lines().filter(line -> !line.isBlank()).toList());
    }

    WritePage write(Unsealed file, Form form, Optional<String> corrects) {
        PupilId pupil = file.granted().target();
        return new WritePage(
                address(pupil),
                names.of(pupil),
                file.granted().clause(),
                file.granted().because(),
                form,
                corrects);
    }

    static String address(PupilId pupil) {
        return "/medisch/" + pupil;
    }
}
