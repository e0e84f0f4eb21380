package nl.zorgvuldig.platform.holdings;

/// Contradiction between the live schema and the declarations of the holders.
public sealed interface SchemaFinding {
    /// In words, for whoever must correct it.
    String says();

    /// Personal data without a holder.
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

    /// A column whose name says it is about others than its holder declares.
    record AboutSomeoneElse(SchemaColumn column, SubjectKind described) implements SchemaFinding {
        @Override
        public String says() {
            return name(column) + " is described as being about " + described;
        }
    }

    /// A holder describes a column that does not exist.
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
