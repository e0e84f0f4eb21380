package nl.zorgvuldig.school.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.platform.database.TestDatabase;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.school.organisation.HeldFunction;
import nl.zorgvuldig.school.organisation.Staff;
import nl.zorgvuldig.school.organisation.StaffFunction;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/// Duties that change in the middle of a request.
class StaffDutiesFilterTest {
    private final DemoProgram program = DemoProgram.running();
    private final BoardId board = TestDatabase.newBoard();
    private final PersonId person = new PersonId(UUID.randomUUID());
    private final Staff staff = program.part(Staff.class);

    @Test
    void a_page_that_is_shown_reads_them_once() throws Exception {
        assertThat(counted("GET")).containsExactly(0, 0);
        assertThat(counted("GET")).containsExactly(1, 1);
    }

    @Test
    void whatever_changes_something_reads_them_anew() throws Exception {
        assertThat(counted("POST")).containsExactly(0, 1);
        assertThat(counted("DELETE")).containsExactly(1, 2);
    }

    /// How many functions somebody holds, before they get one more and after it.
    private List<Integer> counted(String method) throws Exception {
        List<Integer> seen = new ArrayList<>();
        new StaffDutiesFilter()
                .doFilter(
                        new MockHttpServletRequest(method, "/"),
                        new MockHttpServletResponse(),
                        (_, _) -> acting(person, () -> {
                            seen.add(staff.listFunctions(person).size());
                            acting(PersonId.PROGRAM, this::grant);
                            seen.add(staff.listFunctions(person).size());
                        }));
        return seen;
    }

    private void grant() {
        staff.grant(new HeldFunction(
                UUID.randomUUID(),
                person,
                StaffFunction.BOARD,
                Optional.empty(),
                Period.since(program.clock().today())));
    }

    private void acting(PersonId who, Runnable work) {
        new Acting(board, who, Act.BROWSE, program.clock().today()).run(work);
    }
}
