package nl.zorgvuldig.media;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.zorgvuldig.access.AccessControl;
import nl.zorgvuldig.access.AccessDecision;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.consent.Answer;
import nl.zorgvuldig.consent.AnswerId;
import nl.zorgvuldig.consent.AskedApart;
import nl.zorgvuldig.consent.Capacity;
import nl.zorgvuldig.consent.Choice;
import nl.zorgvuldig.consent.ConsentSubject;
import nl.zorgvuldig.consent.Planted;
import nl.zorgvuldig.consent.PurposeKey;
import nl.zorgvuldig.consent.PurposeKind;
import nl.zorgvuldig.consent.Route;
import nl.zorgvuldig.consent.Validity;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.GroupId;
import nl.zorgvuldig.kernel.Period;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PictureId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolYear;
import nl.zorgvuldig.story.DemoProgram;
import nl.zorgvuldig.web.Language;

/// The demonstration, for tests about pictures: the group of `leerkracht2`, its pupils, and those
/// who decide for them.
class MediaPeople {
    final DemoProgram demo = DemoProgram.running();
    final SignedIn teacher = staff("leerkracht2");
    final GroupId group = groupOf(teacher.person());
    private final Acting program = demo.part(Boards.class).program(demo.board());

    SignedIn staff(String handle) {
        return new SignedIn(demo.board(), demo.person(handle), AccountKind.STAFF);
    }

    SignedIn guardian(PersonId person) {
        return new SignedIn(demo.board(), person, AccountKind.GUARDIAN);
    }

    GroupId groupOf(PersonId person) {
        return demo.population().groupRelations().stream()
                .filter(one -> one.person().equals(person))
                .filter(one -> one.period().contains(demo.clock().today()))
                .map(one -> one.group())
                .findFirst()
                .orElseThrow();
    }

    <T> T as(SignedIn who, Supplier<T> what) {
        return new Acting(who.board(), who.person(), Act.BROWSE, demo.clock().today()).call(what);
    }

    <T> T asProgram(Supplier<T> what) {
        return new Acting(
                        program.board(),
                        program.person(),
                        program.act(),
                        demo.clock().today())
                .call(what);
    }

    void runAsProgram(Runnable what) {
        asProgram(() -> {
            what.run();
            return true;
        });
    }

    /// Pupils of the group, in no story, who may or may not be recorded now.
    List<PupilId> pupils(boolean recorded) {
        LocalDate today = demo.clock().today();
        List<PupilId> there = demo.population().placements().stream()
                .filter(one -> one.group().equals(group))
                .filter(one -> one.period().contains(today))
                .map(one -> one.pupil())
                .filter(one -> !demo.population().landmarks().containsValue(one))
                .toList();
        return asProgram(() -> demo.part(AskedApart.class).decide(PurposeKind.RECORDING, there).entrySet().stream()
                .filter(one -> one.getValue().effective() == recorded)
                .map(Map.Entry::getKey)
                .toList());
    }

    /// One of them who may be recorded, and shown in this channel.
    PupilId shown(PurposeKey purpose) {
        return allShown(purpose).getFirst();
    }

    List<PupilId> allShown(PurposeKey purpose) {
        List<PupilId> recorded = pupils(true);
        return asProgram(() -> demo.part(AskedApart.class).decide(purpose, recorded)).entrySet().stream()
                .filter(one -> one.getValue().effective())
                .map(Map.Entry::getKey)
                .toList();
    }

    /// Somebody who decides for the pupil, and said whether it may be recorded if anybody did.
    PersonId decider(PupilId pupil) {
        AskedApart asked = demo.part(AskedApart.class);
        List<PersonId> all = asProgram(() -> asked.listDeciders(pupil));
        return all.stream()
                .filter(one -> asProgram(() -> asked.find(PurposeKind.RECORDING, pupil, one))
                        .filter(own -> !own.open())
                        .isPresent())
                .findFirst()
                .orElseGet(all::getFirst);
    }

    void answer(PupilId pupil, Choice choice) {
        answer(pupil, new PurposeKey("recording"), choice);
    }

    void answer(PupilId pupil, PurposeKey purpose, Choice choice) {
        answer(pupil, purpose, choice, decider(pupil));
    }

    void answer(PupilId pupil, PurposeKey purpose, Choice choice, PersonId person) {
        answer(
                pupil,
                purpose,
                choice,
                person,
                new Validity.OfSchoolYear(SchoolYear.of(demo.clock().today())));
    }

    /// Everybody who decides said yes, for a time that is over.
    void lapse(PupilId pupil, PurposeKey purpose) {
        LocalDate today = demo.clock().today();
        Validity before = new Validity.OfTerm(new Period(today.minusDays(20), today.minusDays(1)));
        asProgram(() -> demo.part(AskedApart.class).listDeciders(pupil))
                .forEach(one -> answer(pupil, purpose, Choice.GRANTED, one, before));
    }

    private void answer(PupilId pupil, PurposeKey purpose, Choice choice, PersonId person, Validity validity) {
        Instant now = demo.clock().instant().truncatedTo(ChronoUnit.MICROS);
        Answer answer = new Answer(
                new AnswerId(UUID.randomUUID()),
                pupil,
                ConsentSubject.of(purpose),
                1,
                Language.DUTCH,
                choice,
                person,
                Capacity.PARENT,
                Route.OWN_PAGE,
                now,
                now,
                person,
                validity,
                Optional.empty());
        Planted.answers(demo, demo.board(), List.of(answer));
    }

    AccessDecision<PupilId> askOwn(SignedIn who, PupilId pupil) {
        return demo.part(AccessControl.class).ask(who, PictureActs.OWN_PICTURES, pupil);
    }

    List<OwnPicture> own(SignedIn who, PupilId pupil) {
        return as(
                who,
                () -> demo.part(OwnPictures.class)
                        .list((Granted<PupilId>) askOwn(who, pupil))
                        .pictures());
    }

    Optional<byte[]> see(SignedIn who, PupilId pupil, PictureId picture) {
        return as(who, () -> demo.part(OwnPictures.class).see((Granted<PupilId>) askOwn(who, pupil), picture));
    }

    int lines(String relation, UUID via) {
        return demo.superuser("zorgvuldig")
                .sql("select count(*) from audit.event where relation = :relation and via = :via")
                .param("relation", relation)
                .param("via", via)
                .query(Integer.class)
                .single();
    }
}
