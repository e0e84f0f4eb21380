package nl.zorgvuldig.images.albums;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.zorgvuldig.access.control.AccessControl;
import nl.zorgvuldig.access.control.AccessDecision;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.consent.ConsentDecisions;
import nl.zorgvuldig.consent.ConsentSubject;
import nl.zorgvuldig.consent.answers.AnswerRoute;
import nl.zorgvuldig.consent.answers.AnswererCapacity;
import nl.zorgvuldig.consent.answers.ConsentAnswer;
import nl.zorgvuldig.consent.answers.ConsentAnswerId;
import nl.zorgvuldig.consent.answers.ConsentChoice;
import nl.zorgvuldig.consent.answers.ConsentValidity;
import nl.zorgvuldig.consent.purposes.PurposeKey;
import nl.zorgvuldig.consent.purposes.PurposeKind;
import nl.zorgvuldig.consent.receipts.Planted;
import nl.zorgvuldig.images.albums.viewing.OwnPicture;
import nl.zorgvuldig.images.albums.viewing.OwnPictures;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PictureId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.web.language.Language;
import nl.zorgvuldig.story.DemoProgram;

/// The demonstration, for tests about pictures: the group of `leerkracht2`, its pupils, and those
/// who decide for them.
public class MediaPeople {
    public final DemoProgram demo = DemoProgram.running();
    public final SignedInUser teacher = staff("leerkracht2");
    public final GroupId group = groupOf(teacher.person());
    private final Acting program = demo.part(Boards.class).program(demo.board());

    public SignedInUser staff(String handle) {
        return new SignedInUser(demo.board(), demo.person(handle), AccountKind.STAFF);
    }

    public SignedInUser guardian(PersonId person) {
        return new SignedInUser(demo.board(), person, AccountKind.GUARDIAN);
    }

    public GroupId groupOf(PersonId person) {
        return demo.population().groupRelations().stream()
                .filter(relation -> relation.person().equals(person))
                .filter(relation -> relation.period().contains(demo.clock().today()))
                .map(relation -> relation.group())
                .findFirst()
                .orElseThrow();
    }

    public <T> T as(SignedInUser who, Supplier<T> what) {
        return new Acting(who.board(), who.person(), Act.BROWSE, demo.clock().today()).call(what);
    }

    public <T> T asProgram(Supplier<T> what) {
        return new Acting(
                        program.board(),
                        program.person(),
                        program.act(),
                        demo.clock().today())
                .call(what);
    }

    public void runAsProgram(Runnable what) {
        asProgram(() -> {
            what.run();
            return true;
        });
    }

    /// Pupils of the group, in no story, who may or may not be recorded now.
    public List<PupilId> pupils(boolean recorded) {
        LocalDate today = demo.clock().today();
        List<PupilId> there = demo.population().placements().stream()
                .filter(placement -> placement.group().equals(group))
                .filter(placement -> placement.period().contains(today))
                .map(placement -> placement.pupil())
                .filter(pupil -> !demo.population().landmarks().containsValue(pupil))
                .toList();
        return asProgram(
                () -> demo.part(ConsentDecisions.class).decide(PurposeKind.RECORDING, there).entrySet().stream()
                        .filter(entry -> entry.getValue().effective() == recorded)
                        .map(Map.Entry::getKey)
                        .toList());
    }

    /// One of them who may be recorded, and shown in this channel.
    public PupilId shown(PurposeKey purpose) {
        return allShown(purpose).getFirst();
    }

    public List<PupilId> allShown(PurposeKey purpose) {
        List<PupilId> recorded = pupils(true);
        return asProgram(() -> demo.part(ConsentDecisions.class).decide(purpose, recorded)).entrySet().stream()
                .filter(entry -> entry.getValue().effective())
                .map(Map.Entry::getKey)
                .toList();
    }

    /// Somebody who decides for the pupil, and said whether it may be recorded if anybody did.
    public PersonId decider(PupilId pupil) {
        ConsentDecisions asked = demo.part(ConsentDecisions.class);
        List<PersonId> all = asProgram(() -> asked.listDeciders(pupil));
        return all.stream()
                .filter(person -> asProgram(() -> asked.find(PurposeKind.RECORDING, pupil, person))
                        .filter(own -> !own.open())
                        .isPresent())
                .findFirst()
                .orElseGet(all::getFirst);
    }

    public void answer(PupilId pupil, ConsentChoice choice) {
        answer(pupil, new PurposeKey("recording"), choice);
    }

    public void answer(PupilId pupil, PurposeKey purpose, ConsentChoice choice) {
        answer(pupil, purpose, choice, decider(pupil));
    }

    public void answer(PupilId pupil, PurposeKey purpose, ConsentChoice choice, PersonId person) {
        answer(
                pupil,
                purpose,
                choice,
                person,
                new ConsentValidity.OfSchoolYear(SchoolYear.of(demo.clock().today())));
    }

    /// Everybody who decides said yes, for a time that is over.
    public void lapse(PupilId pupil, PurposeKey purpose) {
        LocalDate today = demo.clock().today();
        ConsentValidity before = new ConsentValidity.OfTerm(new Period(today.minusDays(20), today.minusDays(1)));
        asProgram(() -> demo.part(ConsentDecisions.class).listDeciders(pupil))
                .forEach(person -> answer(pupil, purpose, ConsentChoice.GRANTED, person, before));
    }

    private void answer(
            PupilId pupil, PurposeKey purpose, ConsentChoice choice, PersonId person, ConsentValidity validity) {
        Instant now = demo.clock().instant().truncatedTo(ChronoUnit.MICROS);
        ConsentAnswer answer = new ConsentAnswer(
                new ConsentAnswerId(UUID.randomUUID()),
                pupil,
                ConsentSubject.of(purpose),
                1,
                Language.DUTCH,
                choice,
                person,
                AnswererCapacity.PARENT,
                AnswerRoute.OWN_PAGE,
                now,
                now,
                person,
                validity,
                Optional.empty());
        Planted.answers(demo, demo.board(), List.of(answer));
    }

    public AccessDecision<PupilId> askOwn(SignedInUser who, PupilId pupil) {
        return demo.part(AccessControl.class).ask(who, PictureActs.OWN_PICTURES, pupil);
    }

    public List<OwnPicture> own(SignedInUser who, PupilId pupil) {
        return as(
                who,
                () -> demo.part(OwnPictures.class)
                        .list((Granted<PupilId>) askOwn(who, pupil))
                        .pictures());
    }

    public Optional<byte[]> see(SignedInUser who, PupilId pupil, PictureId picture) {
        return as(who, () -> demo.part(OwnPictures.class).see((Granted<PupilId>) askOwn(who, pupil), picture));
    }

    public int lines(String relation, UUID via) {
        return demo.superuser("zorgvuldig")
                .sql("select count(*) from audit.event where relation = :relation and via = :via")
                .param("relation", relation)
                .param("via", via)
                .query(Integer.class)
                .single();
    }
}
