package nl.zorgvuldig.platform.casework;

import java.util.function.Function;

/// Page on which an item of the work list is done: one for each [CaseKind].
public interface WorkPage {
    /// The code of the kind.
    String kind();

    /// The address of the page for the item, which the person who must act may open.
    String address(WorkItem item);

    static WorkPage of(String kind, Function<WorkItem, String> address) {
        return new WorkPage() {
            @Override
            public String kind() {
                return kind;
            }

            @Override
            public String address(WorkItem item) {
                return address.apply(item);
            }
        };
    }
}
