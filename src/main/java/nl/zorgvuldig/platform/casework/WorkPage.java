package nl.zorgvuldig.platform.casework;

import java.util.function.Function;

/// Where what waits is done: one for each [CaseKind].
public interface WorkPage {
    /// The code of the kind.
    String kind();

    /// The address of the page on which who must act does it, which they may open.
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
