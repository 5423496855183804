-- Accounts, capacities, invitations, sessions and keys. A later change is a script of its own; this one never changes.
CREATE TABLE "ApiKeys" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_ApiKeys" PRIMARY KEY AUTOINCREMENT,
    "KeyHash" TEXT NOT NULL,
    "AccountId" TEXT NOT NULL,
    "GrantId" INTEGER NOT NULL,
    "Name" TEXT NOT NULL,
    "Scopes" TEXT NOT NULL,
    "Made" TEXT NOT NULL,
    "Expires" TEXT NOT NULL,
    "LastUsed" TEXT NULL,
    "Ended" TEXT NULL
);

CREATE TABLE "AspNetUsers" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_AspNetUsers" PRIMARY KEY,
    "Name" TEXT NOT NULL,
    "UserName" TEXT NULL,
    "NormalizedUserName" TEXT NULL,
    "Email" TEXT NULL,
    "NormalizedEmail" TEXT NULL,
    "EmailConfirmed" INTEGER NOT NULL,
    "PasswordHash" TEXT NULL,
    "SecurityStamp" TEXT NULL,
    "ConcurrencyStamp" TEXT NULL,
    "PhoneNumber" TEXT NULL,
    "PhoneNumberConfirmed" INTEGER NOT NULL,
    "TwoFactorEnabled" INTEGER NOT NULL,
    "LockoutEnd" TEXT NULL,
    "LockoutEnabled" INTEGER NOT NULL,
    "AccessFailedCount" INTEGER NOT NULL
);

CREATE TABLE "Grants" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Grants" PRIMARY KEY AUTOINCREMENT,
    "AccountId" TEXT NOT NULL,
    "Corporation" TEXT NOT NULL,
    "Capacity" TEXT NOT NULL,
    "Person" TEXT NOT NULL,
    "Holder" TEXT NULL,
    "Given" TEXT NOT NULL,
    "GivenBy" TEXT NOT NULL,
    "Ended" TEXT NULL
);

CREATE TABLE "Invitations" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Invitations" PRIMARY KEY AUTOINCREMENT,
    "KeyHash" TEXT NOT NULL,
    "Email" TEXT NOT NULL,
    "Corporation" TEXT NOT NULL,
    "Capacity" TEXT NOT NULL,
    "Person" TEXT NOT NULL,
    "Holder" TEXT NULL,
    "Made" TEXT NOT NULL,
    "Expires" TEXT NOT NULL,
    "Used" TEXT NULL,
    "MadeBy" TEXT NOT NULL
);

CREATE TABLE "Sessions" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Sessions" PRIMARY KEY AUTOINCREMENT,
    "KeyHash" TEXT NOT NULL,
    "AccountId" TEXT NOT NULL,
    "Ticket" BLOB NOT NULL,
    "Started" TEXT NOT NULL,
    "LastSeen" TEXT NOT NULL,
    "Expires" TEXT NOT NULL,
    "Browser" TEXT NOT NULL
);

CREATE TABLE "SignInLinks" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_SignInLinks" PRIMARY KEY AUTOINCREMENT,
    "KeyHash" TEXT NOT NULL,
    "AccountId" TEXT NOT NULL,
    "Expires" TEXT NOT NULL,
    "Used" TEXT NULL
);

CREATE TABLE "AspNetUserClaims" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_AspNetUserClaims" PRIMARY KEY AUTOINCREMENT,
    "UserId" TEXT NOT NULL,
    "ClaimType" TEXT NULL,
    "ClaimValue" TEXT NULL,
    CONSTRAINT "FK_AspNetUserClaims_AspNetUsers_UserId" FOREIGN KEY ("UserId") REFERENCES "AspNetUsers" ("Id") ON DELETE CASCADE
);

CREATE TABLE "AspNetUserLogins" (
    "LoginProvider" TEXT NOT NULL,
    "ProviderKey" TEXT NOT NULL,
    "ProviderDisplayName" TEXT NULL,
    "UserId" TEXT NOT NULL,
    CONSTRAINT "PK_AspNetUserLogins" PRIMARY KEY ("LoginProvider", "ProviderKey"),
    CONSTRAINT "FK_AspNetUserLogins_AspNetUsers_UserId" FOREIGN KEY ("UserId") REFERENCES "AspNetUsers" ("Id") ON DELETE CASCADE
);

CREATE TABLE "AspNetUserPasskeys" (
    "CredentialId" BLOB NOT NULL CONSTRAINT "PK_AspNetUserPasskeys" PRIMARY KEY,
    "UserId" TEXT NOT NULL,
    "Data" TEXT NOT NULL,
    CONSTRAINT "FK_AspNetUserPasskeys_AspNetUsers_UserId" FOREIGN KEY ("UserId") REFERENCES "AspNetUsers" ("Id") ON DELETE CASCADE
);

CREATE TABLE "AspNetUserTokens" (
    "UserId" TEXT NOT NULL,
    "LoginProvider" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Value" TEXT NULL,
    CONSTRAINT "PK_AspNetUserTokens" PRIMARY KEY ("UserId", "LoginProvider", "Name"),
    CONSTRAINT "FK_AspNetUserTokens_AspNetUsers_UserId" FOREIGN KEY ("UserId") REFERENCES "AspNetUsers" ("Id") ON DELETE CASCADE
);

CREATE UNIQUE INDEX "IX_ApiKeys_KeyHash" ON "ApiKeys" ("KeyHash");

CREATE INDEX "IX_AspNetUserClaims_UserId" ON "AspNetUserClaims" ("UserId");

CREATE INDEX "IX_AspNetUserLogins_UserId" ON "AspNetUserLogins" ("UserId");

CREATE INDEX "IX_AspNetUserPasskeys_UserId" ON "AspNetUserPasskeys" ("UserId");

CREATE INDEX "EmailIndex" ON "AspNetUsers" ("NormalizedEmail");

CREATE UNIQUE INDEX "UserNameIndex" ON "AspNetUsers" ("NormalizedUserName");

CREATE INDEX "IX_Grants_AccountId" ON "Grants" ("AccountId");

CREATE UNIQUE INDEX "IX_Invitations_KeyHash" ON "Invitations" ("KeyHash");

CREATE UNIQUE INDEX "IX_Sessions_KeyHash" ON "Sessions" ("KeyHash");

CREATE UNIQUE INDEX "IX_SignInLinks_KeyHash" ON "SignInLinks" ("KeyHash");
