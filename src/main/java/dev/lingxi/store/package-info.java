/**
 * Store 店铺: who sells, who serves and who buys.
 *
 * <p>A {@link dev.lingxi.store.Store} is the tenant: everything else is reached through its {@link dev.lingxi.store.StoreId}. A
 * {@link dev.lingxi.store.Consumer} is who asks: identified by a token that the storefront's server signed with the store's
 * secret, or an anonymous visitor whom we sign ourselves. Identity never comes from a parameter; see
 * {@link dev.lingxi.store.IdentityTokens}.
 *
 * <p>A {@link dev.lingxi.store.StaffMember} serves for one store. They come in by {@link dev.lingxi.store.SignIn}: with a password of
 * their own, which they chose behind a one-time link. There is no default password. Who changed what stands in the
 * {@link dev.lingxi.store.AuditLog}.
 *
 * <pre>
 * store     id · name · name_en · zone · currency · industries · greeting · policy (JSON) · secret
 * consumer  store + id · name · phone · level · profile (JSON: addresses)
 * staff          id · store · login · name · password (bcrypt) · roles · groups · capacity · weight · active
 * staff_session  token (SHA-256) · staff · created_at · seen_at
 * staff_link     token (SHA-256) · store · purpose · staff · roles · groups · capacity · expires_at · used_at
 * skill_group    store + id · name · scenarios
 * audit          id · store · at · staff · name · action · subject · detail
 * </pre>
 *
 * <p>Traps: the policy's keys are the variables of scripts ({@code 发货时限}, {@code 退货天数} …); a value that the store has not set
 * is absent, and a sentence that needs it is not said.
 */
@NullMarked
@ApplicationModule(displayName = "Store", allowedDependencies = {"problem", "database"})
package dev.lingxi.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
