package amie.hub.sparql;

import java.util.List;

/// Queries to begin with.
final class Examples {
    private static final String PREFIXES = """
        prefix as: <https://www.w3.org/ns/activitystreams#>
        prefix org: <http://www.w3.org/ns/org#>
        prefix prov: <http://www.w3.org/ns/prov#>
        prefix schema: <https://schema.org/>

        """;
    private static final String GROUPS = """
        select ?amie ?nom ?territoire
        where {
          ?amie a org:FormalOrganization ;
                schema:name ?nom .
          optional { ?amie schema:areaServed ?territoire }
        }
        order by ?nom
        """;
    private static final String SERVICES = """
        select ?nom (count(distinct ?amie) as ?amies)
        where {
          ?service a schema:Service ;
                   schema:name ?nom ;
                   schema:provider ?amie .
        }
        group by ?nom
        order by desc(?amies) ?nom
        """;
    private static final String LINEAGE = """
        select ?amie ?modele
        where {
          ?amie prov:wasDerivedFrom ?modele .
        }
        order by ?modele ?amie
        """;
    private static final String LATEST = """
        select ?chose ?quand
        where {
          ?publication as:object ?chose ;
                       prov:generatedAtTime ?quand .
        }
        order by desc(?quand)
        limit 20
        """;

    private Examples() {}

    static List<SparqlForm.Example> all() {
        return List.of(
                new SparqlForm.Example("groups", PREFIXES + GROUPS),
                new SparqlForm.Example("services", PREFIXES + SERVICES),
                new SparqlForm.Example("lineage", PREFIXES + LINEAGE),
                new SparqlForm.Example("latest", PREFIXES + LATEST));
    }
}
