package dev.lingxi.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Lets one connection of this process write at a time, first come, first served. SQLite alone would make the others sleep and try again,
 * 1 to 100 ms at a time, in native code, where a virtual thread keeps its carrier; whoever waits here is woken at once and holds up nobody.
 */
final class OneWriter extends DelegatingDataSource {

    private static final Pattern WRITES = Pattern.compile("(?is)\\s*(insert|update|delete|replace)\\b.*");

    private final Semaphore turn = new Semaphore(1, true);
    private final Duration patience;

    OneWriter(DataSource source, Duration patience) {
        super(source);
        this.patience = patience;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return shown(Connection.class, new Waiting(super.getConnection()));
    }

    private static <T> T shown(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private void await() throws SQLException {
        try {
            if (!turn.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new SQLTimeoutException("Another writer of this process did not finish within " + patience + ".");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("Interrupted while another writer was at work.", e);
        }
    }

    private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** A connection that waits for its turn before its transaction begins, and gives it on when that is over. */
    private final class Waiting implements InvocationHandler {

        private final Connection connection;
        private boolean writes;

        private Waiting(Connection connection) {
            this.connection = connection;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            return switch (method.getName()) {
                case "setAutoCommit" -> begun(method, arguments, Boolean.FALSE.equals(first(arguments)));
                case "close", "abort" -> ended(method, arguments);
                case "prepareStatement" -> prepared(call(connection, method, arguments), String.valueOf(first(arguments)));
                default -> call(connection, method, arguments);
            };
        }

        private static @Nullable Object first(Object @Nullable [] arguments) {
            return arguments == null ? null : arguments[0];
        }

        private @Nullable Object begun(Method method, Object @Nullable [] arguments, boolean begins) throws Throwable {
            if (!begins) {
                return ended(method, arguments);
            }
            if (!writes) {
                await();
                writes = true;
            }
            try {
                return call(connection, method, arguments);
            } catch (SQLException e) {
                giveOn();
                throw e;
            }
        }

        private @Nullable Object ended(Method method, Object @Nullable [] arguments) throws Throwable {
            try {
                return call(connection, method, arguments);
            } finally {
                giveOn();
            }
        }

        private void giveOn() {
            if (writes) {
                writes = false;
                turn.release();
            }
        }

        private @Nullable Object prepared(@Nullable Object statement, String sql) {
            return statement == null || !WRITES.matcher(sql).matches() ? statement : shown(PreparedStatement.class, (proxy, method, arguments) ->
                    method.getName().startsWith("execute") ? alone(statement, method, arguments) : call(statement, method, arguments));
        }

        /** A statement outside of any transaction is one of its own. */
        private @Nullable Object alone(Object statement, Method method, Object @Nullable [] arguments) throws Throwable {
            if (writes) {
                return call(statement, method, arguments);
            }
            await();
            try {
                return call(statement, method, arguments);
            } finally {
                turn.release();
            }
        }
    }
}
