package nl.zorgvuldig.school.organisation;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import org.springframework.stereotype.Component;

/// The board, its schools and groups. Nothing here is personal data.
@Component
public final class Schools {
    private final SchoolStore store;
    private final Work work;

    Schools(SchoolStore store, Work work) {
        this.store = store;
        this.work = work;
    }

    /// The board's name; empty while the board has not been set up.
    public Optional<String> findBoardName() {
        return work.read(Act.BROWSE, store::findBoardName);
    }

    public void setUpBoard(String name) {
        work.change(Act.MAINTAIN, () -> store.addBoard(name));
    }

    public void add(School school) {
        work.change(Act.MAINTAIN, () -> store.add(school));
    }

    public List<School> list() {
        return work.read(Act.BROWSE, store::listSchools);
    }

    public Optional<School> find(SchoolId school) {
        return list().stream().filter(each -> each.id().equals(school)).findFirst();
    }

    /// The telephone number of a school as people write it; blank while nobody entered it.
    public String phoneOf(SchoolId school) {
        return work.read(Act.BROWSE, () -> store.findPhone(school)).orElse("");
    }

    /// Changes the telephone number of a school. Row security refuses it to anybody but the board
    /// and the system account.
    ///
    /// @param act under which the acting person may
    /// @return whether it was another number
    public boolean changePhone(SchoolId school, String phone, Act act) {
        return work.write(act, () -> store.setPhone(school, phone)) == 1;
    }

    public Optional<School> findByBrin(String brin) {
        return list().stream()
                .filter(school -> school.brin().equalsIgnoreCase(brin))
                .findFirst();
    }

    public void add(Group group) {
        work.change(SchoolActs.IMPORT, () -> store.add(group));
    }

    /// Changes the name, year group and kind of a group identified by its id.
    public void change(Group group) {
        work.change(SchoolActs.IMPORT, () -> store.change(group));
    }

    public List<Group> listGroups(SchoolId school, SchoolYear year) {
        return work.read(Act.BROWSE, () -> store.listGroups(school, year));
    }

    /// Every group of the board in a school year, school by school.
    public List<Group> listGroups(SchoolYear year) {
        return work.read(Act.BROWSE, () -> store.listGroups(year));
    }

    public Optional<Group> findGroup(GroupId group) {
        return work.read(Act.BROWSE, () -> store.findGroup(group));
    }
}
