package nl.zorgvuldig.access.control.lists;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.zorgvuldig.access.control.AccessGate;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.school.enrolment.EnrolmentActs;
import org.springframework.stereotype.Component;

/// Access gate of lists of a group's pupils.
@Component
public final class GroupListGate implements AccessGate<GroupId, GroupList> {
    private final PupilLists lists;

    GroupListGate(PupilLists lists) {
        this.lists = lists;
    }

    @Override
    public boolean supports(Act act) {
        return act == EnrolmentActs.LIST;
    }

    @Override
    public Class<GroupList> opens() {
        return GroupList.class;
    }

    @Override
    public Optional<GroupId> find(Function<String, Optional<UUID>> address, String through) {
        return address.apply("group").map(GroupId::new);
    }

    @Override
    public Judged<GroupList> judge(SignedInUser who, Act act, GroupId group) {
        return lists.judge(who, group);
    }
}
