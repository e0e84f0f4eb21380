package nl.zorgvuldig.privacy.rights;

import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;
import static nl.zorgvuldig.platform.policy.Clause.PARENT_DATA_IN_DOSSIER;
import static nl.zorgvuldig.platform.policy.Clause.STAFF_DATA_FOR_APPOINTMENT_AND_PAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import nl.zorgvuldig.access.control.AccessRelation;
import nl.zorgvuldig.access.control.AccessRuling;
import nl.zorgvuldig.platform.holdings.DataSubject;
import nl.zorgvuldig.platform.holdings.SubjectKind;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.organisation.StaffFunction;

/// Who decides about what somebody asks about themselves, and never about what they asked.
@Upholds({PARENT_DATA_IN_DOSSIER, STAFF_DATA_FOR_APPOINTMENT_AND_PAY, OTHER_FILES_WITH_DIRECTION})
class RightKeeperRulesProperties {
    private static final PersonId READER = new PersonId(UUID.randomUUID());
    private static final PersonId OTHER = new PersonId(UUID.randomUUID());

    enum About {
        PUPIL,
        GUARDIAN,
        STAFF;

        SubjectKind kind() {
            return SubjectKind.valueOf(name());
        }
    }

    @Property(tries = 3_000)
    void the_board_or_the_personnel_office_decides_and_nobody_about_their_own(
            @ForAll About about,
            @ForAll Set<StaffFunction> me,
            @ForAll Set<StaffFunction> subject,
            @ForAll boolean own) {
        RightRequest request = new RightRequest(
                new RightId(UUID.randomUUID()),
                new DataSubject(BoardId.INSTALLATION, about.kind(), UUID.randomUUID()),
                RightKind.ACCESS,
                own ? READER : OTHER,
                RightRequesterCapacity.SELF,
                Instant.EPOCH,
                Optional.empty());
        AccessRuling decision = new RightKeeperRules(READER, me, subject).decide(request);
        boolean board = about != About.STAFF || subject.contains(StaffFunction.PERSONNEL_OFFICE);
        boolean office = me.contains(StaffFunction.PERSONNEL_OFFICE)
                && !me.contains(StaffFunction.HEAD)
                && !me.contains(StaffFunction.BOARD);
        boolean decides = !own && (board ? me.contains(StaffFunction.BOARD) : office);
        Clause clause =
                switch (about) {
                    case PUPIL -> OTHER_FILES_WITH_DIRECTION;
                    case GUARDIAN -> PARENT_DATA_IN_DOSSIER;
                    case STAFF -> STAFF_DATA_FOR_APPOINTMENT_AND_PAY;
                };

        switch (decision) {
            case AccessRuling.Allowed key -> {
                assertThat(decides).isTrue();
                assertThat(key.clause()).isEqualTo(clause);
                assertThat(key.relation()).isEqualTo(board ? AccessRelation.BOARD : AccessRelation.PERSONNEL_OFFICE);
                assertThat(key.because().key())
                        .isEqualTo(
                                about == About.PUPIL
                                        ? "rights.because.of_head"
                                        : board ? "rights.because.board" : "rights.because.office");
            }
            case AccessRuling.Denied no -> {
                assertThat(decides).isFalse();
                assertThat(no.clause()).isEqualTo(clause);
                assertThat(no.because().key()).isEqualTo(own ? "rights.no.own_request" : "rights.no.keeper");
            }
        }
        Statistics.label("decides").collect(decides, board).coverage(all -> {
            all.check(true, true).percentage(share -> share > 5);
            all.check(true, false).percentage(share -> share > 0.1);
        });
    }
}
