package nl.zorgvuldig.platform.holdings;

/// What is wrong between the live schema and what the holders say of it.
public sealed interface SchemaFinding {
    /// In words, for whoever must mend it.
    String says();

    /// Personal data nobody holds.
    record WithoutHolder(SchemaColumn column) implements SchemaFinding {
        @Override
        public String says() {
            return name(column) + " holds personal data and no module describes it";
        }
    }

    /// A column that is described more than once.
    record SeveralHolders(SchemaColumn column, int holders) implements SchemaFinding {
        @Override
        public String says() {
            return name(column) + " is described " + holders + " times";
        }
    }

    /// A column whose name says it is about others than its holder says.
    record AboutSomeoneElse(SchemaColumn column, SubjectKind described) implements SchemaFinding {
        @Override
        public String says() {
            return name(column) + " is described as being about " + described;
        }
    }

    /// A holder describes what is not there.
    record NotThere(DataHolding holding) implements SchemaFinding {
        @Override
        public String says() {
            return holding.table() + "." + holding.column() + " is described and does not exist";
        }
    }

    private static String name(SchemaColumn column) {
        return column.table() + "." + column.column();
    }
}
