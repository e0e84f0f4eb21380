package nl.zorgvuldig.consultation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.access.AccessControl;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.consultation.Attendee;
import nl.zorgvuldig.consultation.Consultation;
import nl.zorgvuldig.consultation.Consultations;
import nl.zorgvuldig.consultation.Noted;
import nl.zorgvuldig.consultation.Participant;
import nl.zorgvuldig.consultation.Said;
import nl.zorgvuldig.consultation.Seat;
import nl.zorgvuldig.consultation.Talks;
import nl.zorgvuldig.consultation.Topic;
import nl.zorgvuldig.dossier.Agreement;
import nl.zorgvuldig.dossier.Dossier;
import nl.zorgvuldig.dossier.Dossiers;
import nl.zorgvuldig.dossier.Entry;
import nl.zorgvuldig.enrolment.EnrolmentActs;
import nl.zorgvuldig.enrolment.OtherPupils;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.web.Form;
import org.springframework.stereotype.Component;

/// Puts together the page of one pupil in a consultation.
@Component
class TalkPages {
    private static final int RECENT = 5;
    private static final int BEGINNING = 200;

    private final Consultations consultations;
    private final Talks talks;
    private final AccessControl access;
    private final Dossiers dossiers;
    private final Accounts accounts;
    private final Titles titles;
    private final Clock clock;

    TalkPages(
            Consultations consultations,
            Talks talks,
            AccessControl access,
            Dossiers dossiers,
            Accounts accounts,
            Titles titles,
            Clock clock) {
        this.consultations = consultations;
        this.talks = talks;
        this.access = access;
        this.dossiers = dossiers;
        this.accounts = accounts;
        this.titles = titles;
        this.clock = clock;
    }

    TalkPage page(SignedIn who, Attendee in, Seat seat) {
        Optional<Noted> noted = talks.find(seat);
        Said said = noted.map(Noted::said).orElseGet(Said::nothing);
        return page(
                who,
                in,
                seat,
                noted,
                SaidForm.filled(
                        said,
                        noted.map(Noted::version).orElse(0),
                        Optional.of(in.consultation().chair().value().toString())));
    }

    /// Where the one after or before this pupil is; empty at an end.
    Optional<String> beside(Attendee in, PupilId pupil, int steps) {
        List<Topic> topics = consultations.listTopics(in);
        return link(in.consultation(), topics, Map.of(), place(topics, pupil) + steps)
                .map(TalkPage.Link::address);
    }

    /// With what was typed, when it could not be kept, beside what stands there now.
    TalkPage page(SignedIn who, Attendee in, Seat seat, Optional<Noted> noted, Form form) {
        Consultation one = in.consultation();
        List<Topic> topics = consultations.listTopics(in);
        Map<PupilId, PersonName> names =
                titles.names(topics.stream().map(Topic::pupil).toList());
        int place = place(topics, seat.pupil());
        Said said = noted.map(Noted::said).orElseGet(Said::nothing);
        Optional<Topic.Filed> filed =
                place < 0 ? Optional.empty() : topics.get(place).filed();
        String dossier = "/leerlingen/" + seat.pupil() + "/dossier";
        return new TalkPage(
                TalkController.address(one.id(), seat.pupil()),
                ConsultationController.address(one.id()),
                titles.title(one),
                name(names, seat.pupil()),
                dossier,
                place + 1,
                topics.size(),
                link(one, topics, names, place - 1),
                link(one, topics, names, place + 1),
                one.state(),
                one.state().open() && filed.isEmpty(),
                filed.map(at -> dossier + "#" + at.entry()),
                Clause.TALKS_END_IN_AGREEMENTS,
                Sentence.of("consultation.talk.because"),
                said.look().lines().filter(line -> !line.isBlank()).toList(),
                Math.max(2, SaidForm.rows(SaidForm.read(form, said))),
                owners(in, topics, seat.pupil()),
                noted.map(at -> Sentence.of("consultation.talk.saved", at.at(), accounts.nameOf(at.author()))),
                warning(talks.mention(seat, said)),
                form.wrong()
                        ? said.words().lines().filter(line -> !line.isBlank()).toList()
                        : List.of(),
                known(who, seat.pupil(), dossier),
                form);
    }

    static Optional<Sentence> warning(OtherPupils.Mention mention) {
        return switch (mention) {
            case NOBODY -> Optional.empty();
            case PERHAPS -> Optional.of(Sentence.of("consultation.mention.perhaps"));
            case CHILD -> Optional.of(Sentence.of("consultation.mention.child"));
        };
    }

    private static int place(List<Topic> topics, PupilId pupil) {
        for (int n = 0; n < topics.size(); n++) {
            if (topics.get(n).pupil().equals(pupil)) {
                return n;
            }
        }
        return -1;
    }

    private static Optional<TalkPage.Link> link(
            Consultation one, List<Topic> topics, Map<PupilId, PersonName> names, int place) {
        if (place < 0 || place >= topics.size()) {
            return Optional.empty();
        }
        PupilId pupil = topics.get(place).pupil();
        return Optional.of(new TalkPage.Link(TalkController.address(one.id(), pupil), name(names, pupil)));
    }

    private static String name(Map<PupilId, PersonName> names, PupilId pupil) {
        return Optional.ofNullable(names.get(pupil)).map(PersonName::full).orElse("–");
    }

    /// Who takes part and sees this pupil; in the dossier it can be handed to others.
    private List<Form.Option> owners(Attendee in, List<Topic> topics, PupilId pupil) {
        List<Topic> about =
                topics.stream().filter(at -> at.pupil().equals(pupil)).toList();
        List<Form.Option> owners = new ArrayList<>();
        consultations.listAbsences(in, about).forEach((Participant person, List<PupilId> absent) -> {
            if (!absent.contains(pupil)) {
                owners.add(Form.Option.of(
                        person.person().value().toString(), person.name().full()));
            }
        });
        return owners;
    }

    private TalkPage.FromDossier known(SignedIn who, PupilId pupil, String address) {
        if (!(access.ask(who, EnrolmentActs.READ, pupil) instanceof Granted<PupilId> key)) {
            return new TalkPage.FromDossier(List.of(), List.of());
        }
        Dossier dossier = dossiers.read(key);
        LocalDate today = SchoolDay.today(clock);
        return new TalkPage.FromDossier(
                dossier.openAgreements().stream()
                        .map(one -> agreed(dossier, one, today))
                        .toList(),
                dossier.entries().stream()
                        .limit(RECENT)
                        .map(one -> new TalkPage.Recent(address + "#" + one.id(), one.kind(), one.happenedOn()))
                        .toList());
    }

    private TalkPage.Agreed agreed(Dossier dossier, Agreement one, LocalDate today) {
        String text = dossier.entries().stream()
                .filter(entry -> entry.id().equals(one.entry()))
                .map(Entry::text)
                .findFirst()
                .orElse("");
        return new TalkPage.Agreed(
                text.length() > BEGINNING ? text.substring(0, BEGINNING) + "…" : text,
                accounts.nameOf(one.given().owner()).full(),
                one.given().dueOn(),
                one.overdue(today));
    }
}
