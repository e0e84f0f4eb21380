package nl.zorgvuldig.care.consultation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.access.control.AccessControl;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.care.consultation.Consultation;
import nl.zorgvuldig.care.consultation.ConsultationAttendee;
import nl.zorgvuldig.care.consultation.ConsultationNote;
import nl.zorgvuldig.care.consultation.ConsultationNotes;
import nl.zorgvuldig.care.consultation.ConsultationParticipant;
import nl.zorgvuldig.care.consultation.ConsultationTopic;
import nl.zorgvuldig.care.consultation.Consultations;
import nl.zorgvuldig.care.consultation.DiscussionParticipant;
import nl.zorgvuldig.care.consultation.minutes.ConsultationNoteVersion;
import nl.zorgvuldig.dossier.record.Dossier;
import nl.zorgvuldig.dossier.record.Dossiers;
import nl.zorgvuldig.dossier.record.Entry;
import nl.zorgvuldig.dossier.record.agreements.Agreement;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.school.enrolment.EnrolmentActs;
import nl.zorgvuldig.school.enrolment.OtherPupilNames;
import org.springframework.stereotype.Component;

/// Builds the page of one pupil in a consultation.
@Component
class DiscussionPages {
    private static final int RECENT = 5;
    private static final int BEGINNING = 200;

    private final Consultations consultations;
    private final ConsultationNotes talks;
    private final AccessControl access;
    private final Dossiers dossiers;
    private final Accounts accounts;
    private final ConsultationTitles titles;
    private final Clock clock;

    DiscussionPages(
            Consultations consultations,
            ConsultationNotes talks,
            AccessControl access,
            Dossiers dossiers,
            Accounts accounts,
            ConsultationTitles titles,
            Clock clock) {
        this.consultations = consultations;
        this.talks = talks;
        this.access = access;
        this.dossiers = dossiers;
        this.accounts = accounts;
        this.titles = titles;
        this.clock = clock;
    }

    DiscussionPage page(SignedInUser who, ConsultationAttendee in, DiscussionParticipant seat) {
        Optional<ConsultationNoteVersion> noted = talks.find(seat);
        ConsultationNote said = noted.map(ConsultationNoteVersion::said).orElseGet(ConsultationNote::nothing);
        return page(
                who,
                in,
                seat,
                noted,
                ConsultationNoteForm.filled(
                        said,
                        noted.map(ConsultationNoteVersion::version).orElse(0),
                        Optional.of(in.consultation().chair().value().toString())));
    }

    /// Address of the next or previous pupil; empty at either end.
    Optional<String> beside(ConsultationAttendee in, PupilId pupil, int steps) {
        List<ConsultationTopic> topics = consultations.listTopics(in);
        return link(in.consultation(), topics, Map.of(), place(topics, pupil) + steps)
                .map(DiscussionPage.Link::address);
    }

    /// With the typed text, when it could not be saved, beside the stored text.
    DiscussionPage page(
            SignedInUser who,
            ConsultationAttendee in,
            DiscussionParticipant seat,
            Optional<ConsultationNoteVersion> noted,
            Form form) {
        Consultation consultation = in.consultation();
        List<ConsultationTopic> topics = consultations.listTopics(in);
        Map<PupilId, PersonName> names =
                titles.names(topics.stream().map(ConsultationTopic::pupil).toList());
        int place = place(topics, seat.pupil());
        ConsultationNote said = noted.map(ConsultationNoteVersion::said).orElseGet(ConsultationNote::nothing);
        Optional<ConsultationTopic.Filed> filed =
                place < 0 ? Optional.empty() : topics.get(place).filed();
        String dossier = "/leerlingen/" + seat.pupil() + "/dossier";
        return new DiscussionPage(
                DiscussionController.address(consultation.id(), seat.pupil()),
                ConsultationController.address(consultation.id()),
                titles.title(consultation),
                name(names, seat.pupil()),
                dossier,
                place + 1,
                topics.size(),
                link(consultation, topics, names, place - 1),
                link(consultation, topics, names, place + 1),
                consultation.state(),
                consultation.state().open() && filed.isEmpty(),
                filed.map(at -> dossier + "#" + at.entry()),
                Clause.TALKS_END_IN_AGREEMENTS,
                Sentence.of("consultation.talk.because"),
                said.look().lines().filter(line -> !line.isBlank()).toList(),
                Math.max(2, ConsultationNoteForm.rows(ConsultationNoteForm.read(form, said))),
                owners(in, topics, seat.pupil()),
                noted.map(at -> Sentence.of("consultation.talk.saved", at.at(), accounts.nameOf(at.author()))),
                warning(talks.mention(seat, said)),
                form.wrong()
                        ? said.words().lines().filter(line -> !line.isBlank()).toList()
                        : List.of(),
                known(who, seat.pupil(), dossier),
                form);
    }

    static Optional<Sentence> warning(OtherPupilNames.Mention mention) {
        return switch (mention) {
            case NOBODY -> Optional.empty();
            case PERHAPS -> Optional.of(Sentence.of("consultation.mention.perhaps"));
            case CHILD -> Optional.of(Sentence.of("consultation.mention.child"));
        };
    }

    private static int place(List<ConsultationTopic> topics, PupilId pupil) {
        for (int n = 0; n < topics.size(); n++) {
            if (topics.get(n).pupil().equals(pupil)) {
                return n;
            }
        }
        return -1;
    }

    private static Optional<DiscussionPage.Link> link(
            Consultation consultation, List<ConsultationTopic> topics, Map<PupilId, PersonName> names, int place) {
        if (place < 0 || place >= topics.size()) {
            return Optional.empty();
        }
        PupilId pupil = topics.get(place).pupil();
        return Optional.of(
                new DiscussionPage.Link(DiscussionController.address(consultation.id(), pupil), name(names, pupil)));
    }

    private static String name(Map<PupilId, PersonName> names, PupilId pupil) {
        return Optional.ofNullable(names.get(pupil)).map(PersonName::full).orElse("–");
    }

    /// Participants who see this pupil; once filed in the dossier, it can be assigned to others.
    private List<Form.Option> owners(ConsultationAttendee in, List<ConsultationTopic> topics, PupilId pupil) {
        List<ConsultationTopic> about =
                topics.stream().filter(at -> at.pupil().equals(pupil)).toList();
        List<Form.Option> owners = new ArrayList<>();
        consultations.listAbsences(in, about).forEach((ConsultationParticipant person, List<PupilId> absent) -> {
            if (!absent.contains(pupil)) {
                owners.add(Form.Option.of(
                        person.person().value().toString(), person.name().full()));
            }
        });
        return owners;
    }

    private DiscussionPage.FromDossier known(SignedInUser who, PupilId pupil, String address) {
        if (!(access.ask(who, EnrolmentActs.READ, pupil) instanceof Granted<PupilId> key)) {
            return new DiscussionPage.FromDossier(List.of(), List.of());
        }
        Dossier dossier = dossiers.read(key);
        LocalDate today = SchoolDay.today(clock);
        return new DiscussionPage.FromDossier(
                dossier.openAgreements().stream()
                        .map(agreement -> agreed(dossier, agreement, today))
                        .toList(),
                dossier.entries().stream()
                        .limit(RECENT)
                        .map(entry ->
                                new DiscussionPage.Recent(address + "#" + entry.id(), entry.kind(), entry.happenedOn()))
                        .toList());
    }

    private DiscussionPage.Agreed agreed(Dossier dossier, Agreement agreement, LocalDate today) {
        String text = dossier.entries().stream()
                .filter(entry -> entry.id().equals(agreement.entry()))
                .map(Entry::text)
                .findFirst()
                .orElse("");
        return new DiscussionPage.Agreed(
                text.length() > BEGINNING ? text.substring(0, BEGINNING) + "…" : text,
                accounts.nameOf(agreement.given().owner()).full(),
                agreement.given().dueOn(),
                agreement.overdue(today));
    }
}
