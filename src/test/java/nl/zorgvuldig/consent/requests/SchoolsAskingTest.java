package nl.zorgvuldig.consent.requests;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.consent.ConsentBoard;
import nl.zorgvuldig.consent.rounds.RoundSetting;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.mail.BilingualMail;
import nl.zorgvuldig.platform.mail.SentText;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.Enrolment;
import nl.zorgvuldig.school.enrolment.KeepingSchoolNames;
import nl.zorgvuldig.school.enrolment.NewPupil;
import nl.zorgvuldig.school.enrolment.PupilIdentity;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.guardians.GuardianRelation;
import nl.zorgvuldig.school.enrolment.guardians.ParentalAuthority;
import nl.zorgvuldig.school.organisation.School;
import nl.zorgvuldig.school.organisation.Schools;
import org.junit.jupiter.api.Test;

/// Who has children at two schools reads under a letter which of them asks.
@Upholds(Clause.WHERE_TO_TURN)
class SchoolsAskingTest {
    private final School es = new School(new SchoolId(UUID.randomUUID()), "12AC", "De Es");

    @Test
    void a_letter_names_the_schools_of_the_children_it_is_about_and_no_other() throws Exception {
        try (RoundSetting setting = new RoundSetting()) {
            ConsentBoard board = setting.board;
            PupilId other = enrolAtOther(board);
            PupilId third = board.enrol(board.today.minusYears(6));
            ConsentRequestMailer post = post(setting);

            send(setting, post, "first", List.of(other, board.pupil));
            send(setting, post, "second", List.of(other));
            send(setting, post, "second", List.of(other, third));
            send(setting, post, "second", List.of(other, third));

            List<String> signed = new ArrayList<>();
            for (MimeMessage message : setting.mail.deliver(board.board)) {
                signed.add(SentText.signature(message.getContent().toString())
                        .lines()
                        .limit(2)
                        .toList()
                        .toString());
            }
            assertThat(signed)
                    .containsExactlyInAnyOrder(
                            "[De Es, De Linde, Stichting De Bomen]",
                            "[De Es, Stichting De Bomen]",
                            "[De Linde, Stichting De Bomen]");
        }
    }

    private static void send(RoundSetting setting, ConsentRequestMailer post, String which, List<PupilId> about) {
        ConsentBoard board = setting.board;
        board.asProgram(() -> post.send(ConsentRequestMessage.CHANNEL, which, Map.of(board.mother, about)));
    }

    private static ConsentRequestMailer post(RoundSetting setting) {
        ConsentBoard board = setting.board;
        return new ConsentRequestMailer(
                board.part(ConsentRequestStore.class),
                board.part(Accounts.class),
                setting.mail.outbox(),
                board.part(BilingualMail.class),
                board.part(KeepingSchoolNames.class),
                board.part(Work.class),
                setting.clock);
    }

    private PupilId enrolAtOther(ConsentBoard board) {
        PupilId pupil = new PupilId(UUID.randomUUID());
        board.asProgram(() -> {
            board.part(Schools.class).add(es);
            board.part(Pupils.class).prepare(List.of(pupil));
            board.part(Pupils.class)
                    .enrol(new NewPupil(
                            pupil,
                            es.id(),
                            new PupilIdentity(
                                    new PersonName("Fem", "", "Testers"), Optional.of(board.today.minusYears(8))),
                            List.of(Enrolment.since(
                                    UUID.randomUUID(), pupil, es.id(), "L1", board.today.minusYears(2))),
                            List.of()));
            return true;
        });
        board.guardian(pupil, board.mother, GuardianRelation.MOTHER, ParentalAuthority.JOINT);
        return pupil;
    }
}
