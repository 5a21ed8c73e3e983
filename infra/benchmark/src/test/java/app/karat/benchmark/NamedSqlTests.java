package app.karat.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamedSqlTests {

    @Test
    void parametersBecomeQuestionMarksInOrder() {
        var sql = NamedSql.of("SELECT a::text, ':no' FROM b WHERE c = :one AND d = CAST(:two AS uuid) AND e = :one");
        assertThat(sql.text()).isEqualTo("SELECT a::text, ':no' FROM b WHERE c = ? AND d = CAST(? AS uuid) AND e = ?");
        assertThat(sql.names()).containsExactly("one", "two", "one");
    }
}
